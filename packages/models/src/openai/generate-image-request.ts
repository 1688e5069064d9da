import { IsBoolean, IsIn, IsInt, IsString, Max, Min } from 'class-validator';

import { KnownValues } from '../rules/known-values.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/** The body of `POST /images/generations`. Source: OpenAI OpenAPI 2.3.0, `CreateImageRequest`. */
export class OpenAIGenerateImageRequest {
  /** What to draw. At most 32,000 characters for the GPT image models, 4,000 for dall-e-3, 1,000 for dall-e-2 (prose of the spec). */
  @Required()
  @IsString()
  prompt!: string;

  /** The image model. OpenAI takes dall-e-2 when absent, or a GPT image model when a field that only those know is used. */
  @Optional()
  @Nullable()
  @IsString()
  @KnownValues([
    'gpt-image-1.5',
    'gpt-image-2',
    'gpt-image-2-2026-04-21',
    'dall-e-2',
    'dall-e-3',
    'gpt-image-1',
    'gpt-image-1-mini',
    'chatgpt-image-latest',
  ])
  model?: string | null;

  /** How many images, 1 to 10; 1 by default. dall-e-3 draws one. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(10)
  n?: number | null;

  /** How finely to draw: auto, low, medium, high for the GPT image models, standard or hd for dall-e-3, standard for dall-e-2; auto by default. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['standard', 'hd', 'low', 'medium', 'high', 'auto'])
  quality?: 'standard' | 'hd' | 'low' | 'medium' | 'high' | 'auto' | null;

  /** How an image is handed over, for dall-e models: as url (the default, valid 60 minutes) or as base64. GPT image models refuse it. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['url', 'b64_json'])
  response_format?: 'url' | 'b64_json' | null;

  /** File format of the images; png by default. GPT image models only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['png', 'jpeg', 'webp'])
  output_format?: 'png' | 'jpeg' | 'webp' | null;

  /** Compression in percent, 0 to 100 by the spec's prose, for jpeg and webp; 100 by default. GPT image models only. */
  @Optional()
  @Nullable()
  @IsInt()
  output_compression?: number | null;

  /** Answer as an event stream; false by default. GPT image models only. */
  @Optional()
  @Nullable()
  @IsBoolean()
  stream?: boolean | null;

  /** How many earlier stages to stream, 0 to 3; 0 by default: one event, the final image. Fewer may arrive. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(3)
  partial_images?: number | null;

  /** WIDTHxHEIGHT in pixels, or auto, the default. What is accepted depends on the model; gpt-image-2 takes any multiple of 16 up to 3840x2160. */
  @Optional()
  @Nullable()
  @IsString()
  @KnownValues([
    'auto',
    '1024x1024',
    '1536x1024',
    '1024x1536',
    '256x256',
    '512x512',
    '1792x1024',
    '1024x1792',
  ])
  size?: string | null;

  /** How strictly content is moderated; auto by default. GPT image models only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['low', 'auto'])
  moderation?: 'low' | 'auto' | null;

  /** Whether the background is see-through; auto by default. Transparent needs png or webp. GPT image models only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['transparent', 'opaque', 'auto'])
  background?: 'transparent' | 'opaque' | 'auto' | null;

  /** vivid (the default) or natural. dall-e-3 only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['vivid', 'natural'])
  style?: 'vivid' | 'natural' | null;

  /** Your own id of the end user. The one optional field that may not be null. */
  @Optional()
  @IsString()
  user?: string;
}
