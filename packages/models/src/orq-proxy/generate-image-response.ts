import { IsNumber } from 'class-validator';

import { OrqGeneratedImage } from '../orq/generated-image.js';
import { OrqGenerationUsage } from '../orq/generation-usage.js';
import { Nested, NestedArray } from '../rules/nested.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/** The answer to `POST /v2/proxy/images/generations`. Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesGenerationsResponseBody`. */
export class OrqProxyGenerateImageResponse {
  /** When the images were made, in Unix seconds; a fraction is legal. Optional here, required in every other answer of orq. */
  @Optional()
  @IsNumber()
  created?: number;

  /** The images; the only required member. */
  @Required()
  @NestedArray(() => OrqGeneratedImage)
  data!: OrqGeneratedImage[];

  /** What the images cost. */
  @Optional()
  @Nested(() => OrqGenerationUsage)
  usage?: OrqGenerationUsage;
}
