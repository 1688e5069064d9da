import { IsInt, IsString, Max, Min } from 'class-validator';

import { Nested, NestedArray } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';
import { INT64_MAX } from './integers.js';
import { SudoUsage } from './usage.js';

/** One image of an answer: by link or as base64; neither is legal too. Source: Sudo OpenAPI of 2025-11-17, `ImageData`. */
export class SudoImage {
  /** The image as base64. */
  @Optional()
  @Nullable()
  @IsString()
  b64_json?: string | null;

  /** The prompt as the model rewrote it. */
  @Optional()
  @Nullable()
  @IsString()
  revised_prompt?: string | null;

  /** A link to the image. Its form is not checked. */
  @Optional()
  @Nullable()
  @IsString()
  url?: string | null;
}

/**
 * The answer to `POST /v1/images/generations`. Every member but data may be absent, and every member but data and usage null.
 * Source: Sudo OpenAPI of 2025-11-17, `ImageGeneration`.
 */
export class SudoGenerateImageResponse {
  /** The background that was used. */
  @Optional()
  @Nullable()
  @IsString()
  background?: string | null;

  /** When the images were made, in Unix seconds; int64, 0 or more. */
  @Optional()
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(INT64_MAX)
  created?: number | null;

  /** The file format of the images. */
  @Optional()
  @Nullable()
  @IsString()
  output_format?: string | null;

  /** The quality that was used. */
  @Optional()
  @Nullable()
  @IsString()
  quality?: string | null;

  /** The size of the images, WIDTHxHEIGHT. */
  @Optional()
  @Nullable()
  @IsString()
  size?: string | null;

  /** What the images cost. Null is refused, as the vendor's pages and TypeScript SDK have it; its spec and Python SDK allow it. */
  @Optional()
  @Nested(() => SudoUsage)
  usage?: SudoUsage;

  /** The images; the only required member. */
  @Required()
  @NestedArray(() => SudoImage)
  data!: SudoImage[];
}
