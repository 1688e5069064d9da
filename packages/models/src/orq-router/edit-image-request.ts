import { IsIn, IsNumber, IsString, Max, Min } from 'class-validator';

import { OrqCache } from '../orq/cache.js';
import { OrqFallback } from '../orq/fallback.js';
import { type BinaryPart, IsBinaryPart } from '../rules/binary-part.js';
import { Nested, NestedArray } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';
import { OrqRouterFormOptions } from './form-options.js';
import { OrqRouterLoadBalancer } from './load-balancer.js';
import { OrqRouterRetry } from './retry.js';
import { OrqRouterTimeout } from './timeout.js';

/**
 * The form of `POST /v2/router/images/edits`; its objects travel as JSON text. It has no mask, metadata or plugins.
 * Source: orq.ai OpenAPI of 2026-08-21, `createImageEdit`.
 */
export class OrqRouterEditImageRequest {
  /** The image model, with its provider before a slash: openai/gpt-image-1. */
  @Required()
  @IsString()
  model!: string;

  /** The picture to edit, or up to 16 of them: png, webp or jpg, each below 50 MB. Optional by the schema, needed by every model. */
  @Optional()
  @IsBinaryPart(16)
  image?: BinaryPart | BinaryPart[];

  /** What the edited image shows. */
  @Required()
  @IsString()
  prompt!: string;

  /** How many images, 1 to 10; 1 by default. A fraction is legal on the wire, unlike in generations. */
  @Optional()
  @Nullable()
  @IsNumber()
  @Min(1)
  @Max(10)
  n?: number | null;

  /** WIDTHxHEIGHT in pixels, or auto. The router lists no sizes; the model does. */
  @Optional()
  @Nullable()
  @IsString()
  size?: string | null;

  /** How finely to draw: high, medium, low for gpt-image-1, standard for dall-e-2, auto for any. hd is unknown here. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['auto', 'high', 'medium', 'low', 'standard'])
  quality?: 'auto' | 'high' | 'medium' | 'low' | 'standard' | null;

  /** How an image is handed over: as url or as base64. May not be null, unlike in generations. */
  @Optional()
  @IsString()
  @IsIn(['url', 'b64_json'])
  response_format?: 'url' | 'b64_json';

  /** Your own id of the end user. May not be null. */
  @Optional()
  @IsString()
  user?: string;

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

  /** The older place of the options above. Where both are present, those above count. */
  @Optional()
  @Nested(() => OrqRouterFormOptions)
  orq?: OrqRouterFormOptions;
}
