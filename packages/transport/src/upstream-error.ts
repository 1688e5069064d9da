import type { ErrorFacts } from '@imagewire/models';

import type { Attempt } from './attempt.js';
import { isContentRefusal } from './content-policy.js';
import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  ContentPolicyError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RedirectError,
  RequestTimeoutError,
  UnprocessableEntityError,
  type UpstreamError,
  type UpstreamErrorFacts,
} from './errors.js';
import type { Failure, NetworkFailure, StatusFailure } from './failure.js';
import type { CallName, HttpRequest } from './http-message.js';
import { redactHeaders, redactValue, secretsOf } from './redact.js';
import { requestIdOf } from './request-id.js';
import { retryAfter } from './retry-after.js';

/** What the error of a failed call is made of, besides the failure. */
export interface FailedCall {
  readonly call: CallName;
  readonly request: HttpRequest;
  readonly attempts: readonly Attempt[];
  readonly retryable: boolean;
  readonly notRetried: string;
  /** Unix time in milliseconds. */
  readonly now: number;
}

type UpstreamErrorClass = new (message: string, facts: UpstreamErrorFacts) => UpstreamError;

const classes: Readonly<Record<number, UpstreamErrorClass>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  408: RequestTimeoutError,
  409: ConflictError,
  422: UnprocessableEntityError,
  425: RateLimitError,
  429: RateLimitError,
};

/** The error that a failed call ends with, free of keys and pictures. */
export function upstreamErrorFrom(failure: Failure, failed: FailedCall): UpstreamError {
  return failure.kind === 'status' ? statusError(failure, failed) : networkError(failure, failed);
}

/** The class of error for a status and what the server said with it. */
export function errorClassFor(status: number, facts: ErrorFacts): UpstreamErrorClass {
  if (isContentRefusal(status, facts)) return ContentPolicyError;
  if (status < 400) return RedirectError;
  return classes[status] ?? (status >= 500 ? InternalServerError : BadRequestError);
}

function statusError(failure: StatusFailure, failed: FailedCall): UpstreamError {
  const { status, headers } = failure;
  const secrets = secretsOf(failed.request.headers);
  const { message: said, ...named } = redactValue(failure.facts, secrets) as ErrorFacts;
  const requestId = requestIdOf(headers);
  const about = `${nameOf(failed.call)}: ${status} ${said ?? wordsFor(failure)}`;
  const message = requestId === undefined ? about : `${about} (request id ${requestId})`;
  return new (errorClassFor(status, failure.facts))(message, {
    ...callFacts(failed),
    ...named,
    status,
    requestId,
    headers: redactHeaders(headers),
    body: redactValue(failure.body, secrets),
    retryAfterMilliseconds: retryAfter(headers, failed.now),
  });
}

function networkError(failure: NetworkFailure, failed: FailedCall): UpstreamError {
  const ErrorClass = failure.kind === 'timeout' ? RequestTimeoutError : ConnectionError;
  return new ErrorClass(`${nameOf(failed.call)}: ${failure.reason}; ${failed.notRetried}`, {
    ...callFacts(failed),
    status: failure.status,
    requestId: failure.headers && requestIdOf(failure.headers),
    headers: failure.headers && redactHeaders(failure.headers),
    cause: failure.cause,
  });
}

const callFacts = (failed: FailedCall): UpstreamErrorFacts => ({
  call: failed.call,
  attempts: failed.attempts,
  retryable: failed.retryable,
  notRetried: failed.notRetried,
  idempotencyKey: failed.request.headers['idempotency-key'],
});

function wordsFor({ status, body }: StatusFailure): string {
  if (status < 400) return 'a redirect, which is never followed';
  if (body === '') return 'without a body';
  return typeof body === 'string' ? 'with a body that is not JSON' : 'with a body of an unknown form';
}

const nameOf = (call: CallName): string => `${call.dialect} ${call.operation}`;
