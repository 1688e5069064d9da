import type { ErrorFacts } from '@imagewire/models';

import type { FailureClass } from './attempt.js';
import { isContentRefusal } from './content-policy.js';
import type { HttpHeaders } from './http-message.js';
import { retryAfter } from './retry-after.js';

/** An attempt that did not give a 2xx answer. */
export type Failure = StatusFailure | NetworkFailure;

/** The server answered with another status than 2xx. */
export interface StatusFailure {
  readonly kind: 'status';
  readonly class: FailureClass;
  readonly reason: string;
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly facts: ErrorFacts;
  /** The parsed JSON, or the text. */
  readonly body: unknown;
}

/** No answer came, or not all of it. */
export interface NetworkFailure {
  readonly kind: 'connection' | 'timeout';
  readonly class: 'never-sent' | 'unknown';
  readonly reason: string;
  /** Where the headers had come before the connection was lost. */
  readonly status?: number;
  readonly headers?: HttpHeaders;
  readonly cause?: unknown;
}

/**
 * The class of a status that is not 2xx. 425, 429 and a 503 that says when to come back were not processed; 408, 409 and any other
 * 5xx may have been; 3xx and the other 4xx, and a refusal for content under any status, were refused.
 */
export function failureClassOf(
  status: number,
  headers: HttpHeaders,
  facts: ErrorFacts,
  now: number,
): FailureClass {
  if (isContentRefusal(status, facts)) return 'refused';
  if (status === 425 || status === 429) return 'not-processed';
  if (status === 503 && retryAfter(headers, now) !== undefined) return 'not-processed';
  if (status === 408 || status === 409 || status >= 500) return 'unknown';
  return 'refused';
}
