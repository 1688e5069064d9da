import { ArrayMinSize, IsArray, IsNumber, Max, Min } from 'class-validator';

import { Optional } from '../rules/optional.js';

/** How the gateway tries again by itself. Source: orq.ai OpenAPI of 2026-08-21, `retry` of the router. */
export class OrqRouterRetry {
  /** How many times, 1 to 5; 3 by default. */
  @Optional()
  @IsNumber()
  @Min(1)
  @Max(5)
  count?: number;

  /** The HTTP statuses after which to try again, at least one, each 100 to 599; [429] by default. */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @IsNumber({}, { each: true })
  @Min(100, { each: true })
  @Max(599, { each: true })
  on_codes?: number[];
}
