import { IsArray, IsNumber, Max, Min } from 'class-validator';

import { Optional } from '../rules/optional.js';

/** How the gateway tries again by itself. Source: orq.ai OpenAPI of 2025-09-04, `orq.retry` of the proxy. */
export class OrqProxyRetry {
  /** How many times, 1 to 5; 3 by default. */
  @Optional()
  @IsNumber()
  @Min(1)
  @Max(5)
  count?: number;

  /** The HTTP statuses after which to try again; [429] by default. The proxy sets no range and takes an empty list. */
  @Optional()
  @IsArray()
  @IsNumber({}, { each: true })
  on_codes?: number[];
}
