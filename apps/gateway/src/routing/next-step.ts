import type { UpstreamFailureFacts } from '../upstreams/upstream-failure.js';
import { backoff } from './backoff.js';
import type { RetryRule } from './job-routing.js';

/** The longest that an upstream may ask to be left alone before it is tried again, in milliseconds. */
const MAX_RETRY_AFTER = 60_000;

/** What a decision rests on, besides the failure. */
export interface Circumstances {
  /** What the request says about retries; absent where it asks for none. */
  readonly retry?: RetryRule | undefined;
  /** How often this target was tried again already. */
  readonly retries: number;
  /** Whether the plan has another target after this one. */
  readonly hasNext: boolean;
  /** Whether an earlier attempt may have been charged, so that this target alone may be tried again, under the same key. */
  readonly isBound: boolean;
  /** Milliseconds until the request's deadline. */
  readonly remaining: number;
  /** From 0 up to but not 1. */
  readonly random: number;
}

/** What follows a failed attempt. */
export type NextStep =
  | {
      readonly step: 'retry';
      readonly wait: number;
      /** Whether it rests on the upstream's promise alone: from then on no other target may be tried. */
      readonly isBound: boolean;
    }
  | { readonly step: 'next' }
  | { readonly step: 'stop' };

/**
 * Decides what follows a failed attempt. Nothing that may have been charged, and nothing that was refused, is sent again anywhere,
 * unless the request lists its status in `on_codes`, or the same upstream has promised to charge its idempotency key once. What was not
 * charged goes on to the next target once its retries are used up.
 */
export function nextStep(failure: UpstreamFailureFacts, given: Circumstances): NextStep {
  const { retry, retries, hasNext, isBound, remaining, random } = given;
  const isListed = failure.status !== undefined && (retry?.onCodes.includes(failure.status) ?? false);
  const isOnPromise = !isListed && failure.failure === 'unknown' && (failure.isRepeatable ?? false);
  const next = { step: hasNext && !isBound && !isOnPromise ? 'next' : 'stop' } as const;
  if (!isListed && !isFree(failure) && !isOnPromise) return { step: 'stop' };
  // An upstream that is known to be down is not waited for while there is another.
  if (next.step === 'next' && failure.isUnavailable) return next;
  const hasRetries = retry !== undefined && retries + 1 <= retry.count;
  if (!hasRetries || !(isListed || isOnPromise || failure.failure === 'never-sent')) return next;
  const asked = failure.retryAfterMilliseconds ?? 0;
  const wait = Math.max(backoff(retries + 1, random), asked);
  if (asked > MAX_RETRY_AFTER || wait >= remaining) return next;
  return { step: 'retry', wait, isBound: isBound || isOnPromise };
}

const isFree = ({ failure }: UpstreamFailureFacts): boolean =>
  failure === 'never-sent' || failure === 'not-processed';
