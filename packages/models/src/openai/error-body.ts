import { IsString } from 'class-validator';

import { Nested } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Required } from '../rules/required.js';

/** What went wrong. All four members are always there; two may be null. Source: OpenAI OpenAPI 2.3.0, `Error`. */
export class OpenAIError {
  /** Which failure it is, for programs: invalid_api_key, unknown_parameter, ...; null where there is none. */
  @Required()
  @Nullable()
  @IsString()
  code!: string | null;

  /** What went wrong, for people. */
  @Required()
  @IsString()
  message!: string;

  /** The request field at fault; null where it is none. */
  @Required()
  @Nullable()
  @IsString()
  param!: string | null;

  /** The kind of failure: invalid_request_error, server_error, ... An open list. */
  @Required()
  @IsString()
  type!: string;
}

/** The body of every refused request. Source: OpenAI OpenAPI 2.3.0, `ErrorResponse`. */
export class OpenAIErrorBody {
  /** What went wrong. */
  @Required()
  @Nested(() => OpenAIError)
  error!: OpenAIError;
}
