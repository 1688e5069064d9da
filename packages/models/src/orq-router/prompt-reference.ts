import { IsIn, IsString } from 'class-validator';

import { Required } from '../rules/required.js';

/** A prompt that is stored at orq. Source: orq.ai OpenAPI of 2026-08-21, `orq.prompt` of `createImageEdit` and `createImageVariation`. */
export class OrqRouterPromptReference {
  /** The id of the prompt. */
  @Required()
  @IsString()
  id!: string;

  /** Which version of it; the latest is the only one that can be named. */
  @Required()
  @IsString()
  @IsIn(['latest'])
  version!: 'latest';
}
