import { ImagewireError } from '@imagewire/models';

import type { Attempt } from './attempt.js';
import type { CallName } from './http-message.js';
import { withoutAbsent } from './without-absent.js';

/** What is known about a call that failed. */
export interface UpstreamErrorFacts {
  /** Which call failed. */
  readonly call: CallName;
  /** The HTTP status; absent where no answer came. */
  readonly status?: number | undefined;
  /** The answer's headers; absent where no answer came. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The family that the server names: `invalid_request_error`. */
  readonly type?: string | undefined;
  /** What the server calls this failure: `moderation_blocked`. */
  readonly code?: string | undefined;
  /** The field that the server blames. */
  readonly param?: string | undefined;
  /** What the server calls this request. */
  readonly requestId?: string | undefined;
  /** The answer's body: its JSON, or its text. */
  readonly body?: unknown;
  /** Every attempt that was made, the last one last. */
  readonly attempts: readonly Attempt[];
  /** Whether the same call may be made again without paying twice. */
  readonly retryable: boolean;
  /** Why it was not tried again, in words. */
  readonly notRetried?: string | undefined;
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfterMilliseconds?: number | undefined;
  /** The idempotency key of the call. */
  readonly idempotencyKey?: string | undefined;
  /** What the error came from. */
  readonly cause?: unknown;
}

/** A call to a server did not give an answer that can be used. Holds no key and no picture. */
export abstract class UpstreamError extends ImagewireError {
  /** The wire format of the call: `orq-router`. */
  declare readonly dialect: string;
  /** What the call asked for: `generate-image`. */
  declare readonly operation: string;
  /** The HTTP status; absent where no answer came. */
  declare readonly status?: number;
  /** The answer's headers; absent where no answer came. */
  declare readonly headers?: Readonly<Record<string, string>>;
  /** The family that the server names: `invalid_request_error`. */
  declare readonly type?: string;
  /** What the server calls this failure: `moderation_blocked`. */
  declare readonly code?: string;
  /** The field of the request that the server blames, as it spells it. */
  declare readonly param?: string;
  /** What the server calls this request. */
  declare readonly requestId?: string;
  /** The answer's body: its JSON, or its text; pictures and keys replaced, long texts cut. */
  declare readonly body?: unknown;
  /** Every attempt that was made, the last one last. */
  declare readonly attempts: readonly Attempt[];
  /** Whether the same call, with the same idempotency key where there is one, can be made again without being charged twice. */
  declare readonly retryable: boolean;
  /** Why it was not tried again, in words. */
  declare readonly notRetried?: string;
  /** How long the server asked to wait, in milliseconds. */
  declare readonly retryAfterMilliseconds?: number;
  /** The idempotency key of the call: hand it in again to make the same call. */
  declare readonly idempotencyKey?: string;

  constructor(message: string, facts: UpstreamErrorFacts) {
    const { call, cause, ...others } = facts;
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, { dialect: call.dialect, operation: call.operation }, withoutAbsent(others));
  }
}

/** 400, and every 4xx that has no class of its own: 402, 405, 413, 415, ... */
export class BadRequestError extends UpstreamError {
  readonly kind = 'bad_request';
  override name = 'BadRequestError';
}

/** 401: the key is missing or wrong. */
export class AuthenticationError extends UpstreamError {
  readonly kind = 'authentication';
  override name = 'AuthenticationError';
}

/** 403: the key may not do this. */
export class PermissionDeniedError extends UpstreamError {
  readonly kind = 'permission_denied';
  override name = 'PermissionDeniedError';
}

/** 404: no such address or model. */
export class NotFoundError extends UpstreamError {
  readonly kind = 'not_found';
  override name = 'NotFoundError';
}

/** 409: it clashes with another call, often one with the same idempotency key. */
export class ConflictError extends UpstreamError {
  readonly kind = 'conflict';
  override name = 'ConflictError';
}

/** 422: readable, but not acceptable. */
export class UnprocessableEntityError extends UpstreamError {
  readonly kind = 'unprocessable_entity';
  override name = 'UnprocessableEntityError';
}

/** 429, or 425: too many calls, or too early. */
export class RateLimitError extends UpstreamError {
  readonly kind = 'rate_limit';
  override name = 'RateLimitError';
}

/** The server will not draw this for what it shows, whatever status it says it with. Never retried. */
export class ContentPolicyError extends UpstreamError {
  readonly kind = 'content_policy';
  override name = 'ContentPolicyError';
}

/** 5xx. */
export class InternalServerError extends UpstreamError {
  readonly kind = 'internal_server';
  override name = 'InternalServerError';
}

/** 3xx: redirects are never followed, because the key would go along. */
export class RedirectError extends UpstreamError {
  readonly kind = 'redirect';
  override name = 'RedirectError';
}

/** No connection came about, or it was lost. */
export class ConnectionError extends UpstreamError {
  readonly kind = 'connection';
  override name = 'ConnectionError';
}

/** No answer within the timeout or the deadline, or a 408. Not named TimeoutError, which is what an AbortSignal's own error is called. */
export class RequestTimeoutError extends UpstreamError {
  readonly kind = 'timeout';
  override name = 'RequestTimeoutError';
}
