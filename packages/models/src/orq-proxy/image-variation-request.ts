import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';

import { type BinaryPart, IsBinaryPart } from '../rules/binary-part.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/** The form of `POST /v2/proxy/images/variations`. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesVariationsRequestBody`. */
export class OrqProxyImageVariationRequest {
  /** The one picture to vary. */
  @Required()
  @IsBinaryPart()
  image!: BinaryPart;

  /** The image model, with its provider before a slash: openai/dall-e-2. */
  @Required()
  @IsString()
  model!: string;

  /** How many images, 1 to 10; 1 by default. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(10)
  n?: number | null;

  /** How an image is handed over: as url, the default, valid 60 minutes, or as base64. May not be null here, unlike in edits. */
  @Optional()
  @IsString()
  @IsIn(['url', 'b64_json'])
  response_format?: 'url' | 'b64_json';

  /** WIDTHxHEIGHT in pixels, one of three squares; 1024x1024 by default. May not be null. */
  @Optional()
  @IsString()
  @IsIn(['256x256', '512x512', '1024x1024'])
  size?: '256x256' | '512x512' | '1024x1024';

  /** Your own id of the end user. May not be null. */
  @Optional()
  @IsString()
  user?: string;
}
