import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';

import { Nested } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';
import { OrqProxyOptions } from './options.js';

/**
 * The body of `POST /v2/proxy/images/generations`. The vendor's SDKs send every default named here, also to models that refuse it.
 * Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesGenerationsRequestBody`.
 */
export class OrqProxyGenerateImageRequest {
  /** What to draw. The proxy sets no length; the model does. */
  @Required()
  @IsString()
  prompt!: string;

  /** Whether the background is see-through; auto by default. gpt-image-1 only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['transparent', 'opaque', 'auto'])
  background?: 'transparent' | 'opaque' | 'auto' | null;

  /** The image model, with its provider before a slash: openai/gpt-image-1. */
  @Required()
  @IsString()
  model!: string;

  /** How strictly content is moderated; auto by default. gpt-image-1 only. */
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

  /** Compression in percent, 0 to 100, for jpeg and webp; 100 by default. gpt-image-1 only. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(100)
  output_compression?: number | null;

  /** File format of the images; png by default. gpt-image-1 only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['png', 'jpeg', 'webp'])
  output_format?: 'png' | 'jpeg' | 'webp' | null;

  /** How finely to draw: high, medium, low for gpt-image-1, hd for dall-e-3, standard for the dall-e models; auto by default. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['auto', 'high', 'medium', 'low', 'hd', 'standard'])
  quality?: 'auto' | 'high' | 'medium' | 'low' | 'hd' | 'standard' | null;

  /** How an image is handed over: as url, the default, or as base64. gpt-image-1 knows no such field and always sends base64. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['url', 'b64_json'])
  response_format?: 'url' | 'b64_json' | null;

  /** WIDTHxHEIGHT in pixels, or auto. The proxy lists no sizes; the model does. */
  @Optional()
  @Nullable()
  @IsString()
  size?: string | null;

  /** vivid or natural for dall-e-3. Any text is legal here; the router closed the list. */
  @Optional()
  @Nullable()
  @IsString()
  style?: string | null;

  /** What is asked of the gateway itself. */
  @Optional()
  @Nested(() => OrqProxyOptions)
  orq?: OrqProxyOptions;
}
