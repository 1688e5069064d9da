import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';

import { OrqCache } from '../orq/cache.js';
import { OrqFallback } from '../orq/fallback.js';
import { Nested, NestedArray, NestedUnionArray } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';
import { IsStringMap } from '../rules/string-map.js';
import { OrqRouterLoadBalancer } from './load-balancer.js';
import { OrqRouterOptions } from './options.js';
import { type OrqRouterPlugin, pluginUnion } from './pii-redaction.js';
import { OrqRouterRetry } from './retry.js';
import { OrqRouterTimeout } from './timeout.js';

/**
 * The body of `POST /v2/router/images/generations`. It knows no `user`; edits and variations do.
 * Source: orq.ai OpenAPI of 2026-08-21, `createImage`.
 */
export class OrqRouterGenerateImageRequest {
  /** What to draw. The router sets no length; the model does. */
  @Required()
  @IsString()
  prompt!: string;

  /** Whether the background is see-through. gpt-image-1 only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['transparent', 'opaque', 'auto'])
  background?: 'transparent' | 'opaque' | 'auto' | null;

  /** The image model, with its provider before a slash: openai/gpt-image-1. */
  @Required()
  @IsString()
  model!: string;

  /** How strictly content is moderated. gpt-image-1 only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['low', 'auto'])
  moderation?: 'low' | 'auto' | null;

  /** How many images, 1 to 10; 1 by default. dall-e-3 draws one. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(10)
  n?: number | null;

  /** Compression in percent, 0 to 100, for jpeg and webp. gpt-image-1 only. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(100)
  output_compression?: number | null;

  /** File format of the images. gpt-image-1 only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['png', 'jpeg', 'webp'])
  output_format?: 'png' | 'jpeg' | 'webp' | null;

  /** How finely to draw: high, medium, low for gpt-image-1, hd for dall-e-3, standard for the dall-e models, auto for any. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['auto', 'high', 'medium', 'low', 'hd', 'standard'])
  quality?: 'auto' | 'high' | 'medium' | 'low' | 'hd' | 'standard' | null;

  /** How an image is handed over: as url or as base64. gpt-image-1 knows no such field and always sends base64. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['url', 'b64_json'])
  response_format?: 'url' | 'b64_json' | null;

  /** WIDTHxHEIGHT in pixels, or auto. The router lists no sizes; the model does. */
  @Optional()
  @Nullable()
  @IsString()
  size?: string | null;

  /** vivid or natural. dall-e-3 only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['vivid', 'natural'])
  style?: 'vivid' | 'natural' | null;

  /**
   * Texts to find the trace by, each of at most 512 characters. Generations only. The vendor's limit of 16 texts, published
   * for a few hours on 2026-06-03, is not checked.
   */
  @Optional()
  @IsStringMap(512)
  metadata?: Record<string, string>;

  /** The name to show on the trace. */
  @Optional()
  @IsString()
  name?: string;

  /** The models to try, in this order, when the request's own fails. */
  @Optional()
  @NestedArray(() => OrqFallback)
  fallbacks?: OrqFallback[];

  /** How to try again by itself. */
  @Optional()
  @Nested(() => OrqRouterRetry)
  retry?: OrqRouterRetry;

  /** Whether and how long an equal request may be answered from memory. */
  @Optional()
  @Nested(() => OrqCache)
  cache?: OrqCache;

  /** The models among which requests are spread by weight. */
  @Optional()
  @Nested(() => OrqRouterLoadBalancer)
  load_balancer?: OrqRouterLoadBalancer;

  /** How long one call of a model may take. */
  @Optional()
  @Nested(() => OrqRouterTimeout)
  timeout?: OrqRouterTimeout;

  /** What to do with the text on its way to the model and back. Generations only. */
  @Optional()
  @NestedUnionArray(pluginUnion)
  plugins?: OrqRouterPlugin[];

  /** The older place of the options above. Where both are present, those above count. */
  @Optional()
  @Nested(() => OrqRouterOptions)
  orq?: OrqRouterOptions;
}
