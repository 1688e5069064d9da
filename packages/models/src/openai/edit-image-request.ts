import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsInt, IsString, Max, Min } from 'class-validator';

import { type BinaryPart, IsBinaryPart } from '../rules/binary-part.js';
import { ExactlyOneOf } from '../rules/exactly-one-of.js';
import { KnownValues } from '../rules/known-values.js';
import { Nested, NestedArray } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';
import { TextLength } from '../rules/text-length.js';
import { IsUri } from '../rules/uri.js';

/** The form of `POST /images/edits`. Source: OpenAI OpenAPI 2.3.0, `CreateImageEditRequest`. */
export class OpenAIEditImageRequest {
  /** The picture to edit, or up to 16: PNG, WebP or JPEG below 50 MB each for the GPT image models, one square PNG below 4 MB for dall-e-2. */
  @Required()
  @IsBinaryPart(16)
  image!: BinaryPart | BinaryPart[];

  /** What the picture shall show. At most 32,000 characters for the GPT image models, 1,000 for dall-e-2 (prose of the spec). */
  @Required()
  @IsString()
  prompt!: string;

  /** A PNG below 4 MB of the first picture's size: where it is fully transparent, that picture is edited. */
  @Optional()
  @IsBinaryPart()
  mask?: BinaryPart;

  /** Whether the background is see-through; auto by default. Transparent needs png or webp. GPT image models only. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['transparent', 'opaque', 'auto'])
  background?: 'transparent' | 'opaque' | 'auto' | null;

  /** The image model; gpt-image-1.5 by default. */
  @Optional()
  @Nullable()
  @IsString()
  @KnownValues([
    'gpt-image-1.5',
    'gpt-image-2',
    'gpt-image-2-2026-04-21',
    'dall-e-2',
    'gpt-image-1',
    'gpt-image-1-mini',
    'chatgpt-image-latest',
  ])
  model?: string | null;

  /** How many images, 1 to 10; 1 by default. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(10)
  n?: number | null;

  /** WIDTHxHEIGHT in pixels, or auto. 1024x1024 by default, where generations and JSON edits take auto. */
  @Optional()
  @Nullable()
  @IsString()
  @KnownValues(['256x256', '512x512', '1024x1024', '1536x1024', '1024x1536', 'auto'])
  size?: string | null;

  /** How an image is handed over, for dall-e-2: as url (valid 60 minutes) or as base64. GPT image models refuse it. */
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

  /** Your own id of the end user. Beside the mask, the one optional field that may not be null. */
  @Optional()
  @IsString()
  user?: string;

  /** How closely the given pictures are kept to, faces above all; low by default (prose of the spec). Not for gpt-image-1-mini. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['high', 'low'])
  input_fidelity?: 'high' | 'low' | null;

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

  /** How finely to draw: auto, low, medium, high for the GPT image models, standard for dall-e-2; auto by default. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['standard', 'low', 'medium', 'high', 'auto'])
  quality?: 'standard' | 'low' | 'medium' | 'high' | 'auto' | null;
}

/** A picture of a JSON edit, by link or by the id of an uploaded file: exactly one of the two. Source: OpenAI OpenAPI 2.3.0, `ImageRefParam`. */
export class OpenAIImageReference {
  /** An http URL, or the picture itself as a data URL; at most 20,971,520 characters. */
  @ExactlyOneOf('image_url', 'file_id')
  @IsString()
  @TextLength(0, 20_971_520)
  @IsUri()
  image_url?: string;

  /** The id of a file that was uploaded through OpenAI's Files API. */
  @ExactlyOneOf('image_url', 'file_id')
  @IsString()
  file_id?: string;
}

/** The JSON body of `POST /images/edits`, for GPT image models. Source: OpenAI OpenAPI 2.3.0, `EditImageBodyJsonParam`. */
export class OpenAIEditImageJsonRequest {
  /** The image model; gpt-image-1.5 by default. */
  @Optional()
  @Nullable()
  @IsString()
  @KnownValues([
    'gpt-image-1.5',
    'gpt-image-2',
    'gpt-image-2-2026-04-21',
    'gpt-image-1',
    'gpt-image-1-mini',
    'chatgpt-image-latest',
  ])
  model?: string | null;

  /** The pictures to edit, 1 to 16. */
  @Required()
  @NestedArray(() => OpenAIImageReference)
  @ArrayMinSize(1)
  @ArrayMaxSize(16)
  images!: OpenAIImageReference[];

  /** A PNG of the first picture's size: where it is fully transparent, that picture is edited. */
  @Optional()
  @Nested(() => OpenAIImageReference)
  mask?: OpenAIImageReference;

  /** What the picture shall show, 1 to 32,000 characters. */
  @Required()
  @IsString()
  @TextLength(1, 32_000)
  prompt!: string;

  /** How many images, 1 to 10; 1 by default. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(10)
  n?: number | null;

  /** How finely to draw; auto by default. The form takes standard too, JSON does not. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['low', 'medium', 'high', 'auto'])
  quality?: 'low' | 'medium' | 'high' | 'auto' | null;

  /** How closely the given pictures are kept to, faces above all; low by default (prose of the spec). Not for gpt-image-1-mini. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['high', 'low'])
  input_fidelity?: 'high' | 'low' | null;

  /** WIDTHxHEIGHT in pixels, or auto, the default. The schema lists these alone; the API takes every size that the model draws. */
  @Optional()
  @Nullable()
  @IsString()
  @KnownValues(['auto', '1024x1024', '1536x1024', '1024x1536'])
  size?: string | null;

  /** Your own id of the end user. Beside the mask, the one optional field that may not be null. */
  @Optional()
  @IsString()
  user?: string;

  /** File format of the images; png by default. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['png', 'jpeg', 'webp'])
  output_format?: 'png' | 'jpeg' | 'webp' | null;

  /** Compression in percent, 0 to 100, for jpeg and webp; 100 where absent. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(100)
  output_compression?: number | null;

  /** How strictly content is moderated; auto by default. The form lacks it. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['low', 'auto'])
  moderation?: 'low' | 'auto' | null;

  /** Whether the background is see-through; auto by default. Transparent needs png or webp. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['transparent', 'opaque', 'auto'])
  background?: 'transparent' | 'opaque' | 'auto' | null;

  /** Answer as an event stream; false by default. */
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
}
