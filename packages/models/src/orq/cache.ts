import { IsIn, IsNumber, IsString, Max, Min } from 'class-validator';

import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/** How long an equal request may be answered from memory. Source: orq.ai OpenAPI, proxy and router alike. */
export class OrqCache {
  /** For how many seconds, 1 to 259,200 (three days); 1800 by default. The proxy took 0 too until 2025-09-04. */
  @Optional()
  @IsNumber()
  @Min(1)
  @Max(259_200)
  ttl?: number;

  /** What counts as an equal request: the whole of it, the only way there is. */
  @Required()
  @IsString()
  @IsIn(['exact_match'])
  type!: 'exact_match';
}
