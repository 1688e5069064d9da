import type { Failure } from './failure.js';
import { retryAfter } from './retry-after.js';

/** The first wait, doubled with each attempt, in milliseconds. */
const FIRST_WAIT = 500;
/** No wait of our own choosing is longer, in milliseconds. */
const LONGEST_WAIT = 8_000;

/** What a decision to try again rests on. */
export interface RetryCircumstances {
  /** How many attempts were made. */
  readonly attempts: number;
  readonly maxRetries: number;
  /** The longest wait that a server may ask for, in milliseconds. */
  readonly maxRetryAfter: number;
  /** Milliseconds until the deadline. */
  readonly remaining: number;
  /** Whether the request carries an idempotency key that this server is known to honour. */
  readonly idempotent: boolean;
  /** Whether the caller takes the risk of a second charge. */
  readonly retryUnknownOutcome: boolean;
  /** Whether the body was opened and can be read only once. */
  readonly bodySpent: boolean;
  /** Unix time in milliseconds. */
  readonly now: number;
  /** From 0 up to but not 1. */
  readonly random: number;
}

/** Wait so many milliseconds and try again, or stop, with the reason. */
export type RetryDecision = { readonly wait: number } | { readonly stop: string };

/** Decides whether a failed call is tried again. Nothing that may have been charged is, unless a key or the caller makes it safe. */
export function decideRetry(failure: Failure, given: RetryCircumstances): RetryDecision {
  const stop = reasonToStop(failure, given);
  if (stop !== undefined) return { stop };
  const asked = failure.headers && retryAfter(failure.headers, given.now);
  const wait = asked ?? backoff(given.attempts, given.random);
  if (wait > given.maxRetryAfter)
    return { stop: `the server asks to wait ${wait} ms, more than the ${given.maxRetryAfter} ms allowed` };
  return wait < given.remaining ? { wait } : { stop: 'the deadline comes before the next attempt' };
}

/** Whether the same call can be made again, by us or by the caller, without being charged twice. */
export function isSafeToRepeat(failure: Failure, idempotent: boolean): boolean {
  if (isForbidden(failure) || failure.class === 'refused') return false;
  return failure.class !== 'unknown' || idempotent;
}

function reasonToStop(failure: Failure, given: RetryCircumstances): string | undefined {
  if (isForbidden(failure)) return 'the server forbids it (x-should-retry: false)';
  if (failure.class === 'refused') return 'the server refused the request';
  if (!isSafeToRepeat(failure, given.idempotent || given.retryUnknownOutcome))
    return 'it may have been processed and charged';
  if (given.bodySpent) return 'a picture came from a stream, which can be read only once';
  if (given.attempts <= given.maxRetries) return undefined;
  return given.maxRetries > 0
    ? `no retries left of ${given.maxRetries}`
    : 'no retries are allowed (maxRetries: 0)';
}

const isForbidden = (failure: Failure): boolean => failure.headers?.['x-should-retry'] === 'false';

// Full jitter: any wait from 0 to the bound, so that clients that failed together do not come back together.
const backoff = (attempts: number, random: number): number =>
  random * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1));
