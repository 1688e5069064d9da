import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';

import { type BinaryPart, IsBinaryPart } from '../rules/binary-part.js';
import { KnownValues } from '../rules/known-values.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/** The form of `POST /images/variations`. Source: OpenAI OpenAPI 2.3.0, `CreateImageVariationRequest`. */
export class OpenAIImageVariationRequest {
  /** The picture to vary: a square PNG below 4 MB. */
  @Required()
  @IsBinaryPart()
  image!: BinaryPart;

  /** The image model; dall-e-2, the default, is the only one that makes variations. */
  @Optional()
  @Nullable()
  @IsString()
  @KnownValues(['dall-e-2'])
  model?: string | null;

  /** How many images, 1 to 10; 1 by default. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(10)
  n?: number | null;

  /** How an image is handed over: as url (the default, valid 60 minutes) or as base64. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['url', 'b64_json'])
  response_format?: 'url' | 'b64_json' | null;

  /** WIDTHxHEIGHT in pixels; 1024x1024 by default. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['256x256', '512x512', '1024x1024'])
  size?: '256x256' | '512x512' | '1024x1024' | null;

  /** Your own id of the end user. The one optional field that may not be null. */
  @Optional()
  @IsString()
  user?: string;
}
