import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';

import { type BinaryPart, IsBinaryPart } from '../rules/binary-part.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/**
 * The form of `POST /v2/proxy/images/edits`. It has no mask, no quality and no `orq`.
 * Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesEditsRequestBody`.
 */
export class OrqProxyEditImageRequest {
  /** The image model, with its provider before a slash: openai/gpt-image-1. */
  @Required()
  @IsString()
  model!: string;

  /** The picture to edit, or up to 16 of them: png, webp or jpg, each below 50 MB. */
  @Required()
  @IsBinaryPart(16)
  image!: BinaryPart | BinaryPart[];

  /** What the edited image shows. */
  @Required()
  @IsString()
  prompt!: string;

  /** How many images, 1 to 10; 1 by default. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(10)
  n?: number | null;

  /** WIDTHxHEIGHT in pixels, or auto. The proxy lists no sizes; the model does. */
  @Optional()
  @Nullable()
  @IsString()
  size?: string | null;

  /** How an image is handed over: as url, the default, or as base64. */
  @Optional()
  @Nullable()
  @IsString()
  @IsIn(['url', 'b64_json'])
  response_format?: 'url' | 'b64_json' | null;

  /** Your own id of the end user. May not be null. */
  @Optional()
  @IsString()
  user?: string;
}
