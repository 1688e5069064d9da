import { IsNumber, IsString } from 'class-validator';

import { OrqImage } from '../orq/image.js';
import { OrqUsage } from '../orq/usage.js';
import { Nested, NestedArray } from '../rules/nested.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/** The answer to `POST /v2/router/images/edits`. Nothing in it may be null. Source: orq.ai OpenAPI of 2026-08-21, `createImageEdit`. */
export class OrqRouterEditImageResponse {
  /** When the images were made, in Unix seconds; a fraction is legal. */
  @Required()
  @IsNumber()
  created!: number;

  /** The file format of the images. */
  @Optional()
  @IsString()
  output_format?: string;

  /** The size of the images, WIDTHxHEIGHT. */
  @Optional()
  @IsString()
  size?: string;

  /** The quality that was used. */
  @Optional()
  @IsString()
  quality?: string;

  /** The images. */
  @Required()
  @NestedArray(() => OrqImage)
  data!: OrqImage[];

  /** What the images cost. */
  @Optional()
  @Nested(() => OrqUsage)
  usage?: OrqUsage;
}
