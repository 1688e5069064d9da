import { IsNumber } from 'class-validator';

import { OrqGeneratedImage } from '../orq/generated-image.js';
import { OrqGenerationUsage } from '../orq/generation-usage.js';
import { Nested, NestedArray } from '../rules/nested.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/** The answer to `POST /v2/router/images/generations`. Source: orq.ai OpenAPI of 2026-08-21, `createImage`. */
export class OrqRouterGenerateImageResponse {
  /** When the images were made, in Unix seconds; a fraction is legal. Required here, unlike in the proxy. */
  @Required()
  @IsNumber()
  created!: number;

  /** The images. */
  @Required()
  @NestedArray(() => OrqGeneratedImage)
  data!: OrqGeneratedImage[];

  /** What the images cost. */
  @Optional()
  @Nested(() => OrqGenerationUsage)
  usage?: OrqGenerationUsage;
}
