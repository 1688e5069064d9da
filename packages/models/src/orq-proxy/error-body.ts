import { IsString } from 'class-validator';

import { Nested } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Required } from '../rules/required.js';

/**
 * What went wrong.
 * Source: orq.ai OpenAPI of 2025-09-04, the 422 of the proxy's moderations and audio; its image operations declare no error.
 */
export class OrqProxyErrorDetail {
  /** What went wrong, for people. */
  @Required()
  @IsString()
  message!: string;

  /** The kind of error. */
  @Required()
  @IsString()
  type!: string;

  /** The field at fault, or null; never absent. */
  @Required()
  @Nullable()
  @IsString()
  param!: string | null;

  /** The error's code. May not be null, unlike OpenAI's. */
  @Required()
  @IsString()
  code!: string;
}

/**
 * The error body of the proxy.
 * Source: orq.ai OpenAPI of 2025-09-04, the 422 of the proxy's moderations and audio; its image operations declare no error.
 */
export class OrqProxyErrorBody {
  /** What went wrong. */
  @Required()
  @Nested(() => OrqProxyErrorDetail)
  error!: OrqProxyErrorDetail;
}
