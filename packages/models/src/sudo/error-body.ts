import { IsString } from 'class-validator';

import { Nested } from '../rules/nested.js';
import { Required } from '../rules/required.js';

/** What went wrong; it has no param and no code. Source: Sudo OpenAPI of 2025-11-17, `ErrorDetail`. */
export class SudoErrorDetail {
  /** What went wrong, for people. */
  @Required()
  @IsString()
  message!: string;

  /** The kind of error, in no documented list: overloaded_error, upstream_rate_limited, ... */
  @Required()
  @IsString()
  type!: string;
}

/** The error body of the statuses 400, 401, 500 and 502. Source: Sudo OpenAPI of 2025-11-17, `ErrorResponse`. */
export class SudoErrorBody {
  /** What went wrong. */
  @Required()
  @Nested(() => SudoErrorDetail)
  error!: SudoErrorDetail;
}
