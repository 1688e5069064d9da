import { IsString } from 'class-validator';

import { Required } from '../rules/required.js';

/** A model to try when those before it fail. Source: orq.ai OpenAPI, proxy and router alike. */
export class OrqFallback {
  /** The id of the model, as in the request's own `model`. */
  @Required()
  @IsString()
  model!: string;
}
