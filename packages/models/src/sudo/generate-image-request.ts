import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';

import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/**
 * The body of `POST /v1/images/generations`. The closed lists are those of the dall-e models; what is only for GPT image models is free
 * text. The vendor's SDKs add no defaults. Source: Sudo OpenAPI of 2025-11-17, `ImageGenerationRequest`.
 */
export class SudoGenerateImageRequest {
  /** What to draw. At most 1000 characters for dall-e-2, 4000 for dall-e-3 (prose of the spec). */
  @Required()
  @IsString()
  prompt!: string;

  /** The image model, without a provider: gpt-image-1, dall-e-3. */
  @Required()
  @IsString()
  model!: string;

  /** How many images, 1 to 10. dall-e-3 draws one. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(10)
  n?: number | null;

  /** How an image is handed over: as url, valid 60 minutes, or as base64. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['url', 'b64_json'])
  response_format?: 'url' | 'b64_json' | null;

  /** How finely to draw. The levels of the GPT image models cannot be asked for. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['standard', 'hd'])
  quality?: 'standard' | 'hd' | null;

  /** WIDTHxHEIGHT in pixels, of the dall-e models. auto, 1536x1024 and 1024x1536 cannot be asked for. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['256x256', '512x512', '1024x1024', '1792x1024', '1024x1792'])
  size?: '256x256' | '512x512' | '1024x1024' | '1792x1024' | '1024x1792' | null;

  /** vivid or natural. dall-e-3 only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['vivid', 'natural'])
  style?: 'vivid' | 'natural' | null;

  /** Whether the background is see-through. Any text is legal; the GPT image models know transparent, opaque and auto. */
  @Optional()
  @Nullable()
  @IsString()
  background?: string | null;

  /** How strictly content is moderated. Any text is legal; the GPT image models know low and auto. */
  @Optional()
  @Nullable()
  @IsString()
  moderation?: string | null;

  /** Compression in percent, 0 to 100, for jpeg and webp. GPT image models only. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(100)
  output_compression?: number | null;

  /** File format of the images. Any text is legal; the GPT image models know png, jpeg and webp. */
  @Optional()
  @Nullable()
  @IsString()
  output_format?: string | null;
}
