import { Allow, IsString } from 'class-validator';

import { Nested } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/**
 * What went wrong. Source: orq.ai OpenAPI of 2026-08-21, the 422 of the router's moderations and audio and the 404 of its responses; its
 * image operations declare no error.
 */
export class OrqRouterErrorDetail {
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

  /** The error's code; null only in a 404; never absent. */
  @Required()
  @Nullable()
  @IsString()
  code!: string | null;

  /** What each model that was tried had to say, in no declared form. */
  @Optional()
  @Allow()
  failures?: unknown;
}

/** The error body of the router. Source: as {@link OrqRouterErrorDetail}. */
export class OrqRouterErrorBody {
  /** What went wrong. */
  @Required()
  @Nested(() => OrqRouterErrorDetail)
  error!: OrqRouterErrorDetail;
}
