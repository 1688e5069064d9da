import { IsString } from 'class-validator';

import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/**
 * The error body of orq's API outside the proxy and the router, for instance of a route that does not exist.
 * Source: orq.ai OpenAPI of 2026-08-21, `HonoApiError`.
 */
export class OrqErrorBody {
  /** The HTTP status as text. */
  @Optional()
  @IsString()
  code?: string;

  /** What went wrong, for people. */
  @Required()
  @IsString()
  message!: string;
}
