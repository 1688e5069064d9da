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
  /** Milliseconds until the request's deadline. */
  readonly remaining: number;
  /** From 0 up to but not 1. */
  readonly random: number;
}

/** What follows a failed attempt. */
export type NextStep =
  { readonly step: 'retry'; readonly wait: number } | { readonly step: 'next' } | { readonly step: 'stop' };

/**
 * Decides what follows a failed attempt. Nothing that may have been charged, and nothing that was refused, is sent again anywhere,
 * unless the request lists its status in `on_codes`. What was not charged goes on to the next target once its retries are used up.
 */
export function nextStep(failure: UpstreamFailureFacts, given: Circumstances): NextStep {
  const { retry, retries, hasNext, remaining, random } = given;
  const isListed = failure.status !== undefined && (retry?.onCodes.includes(failure.status) ?? false);
  if (!isListed && !isFree(failure)) return { step: 'stop' };
  const next = { step: hasNext ? 'next' : 'stop' } as const;
  // An upstream that is known to be down is not waited for while there is another.
  if (hasNext && failure.isUnavailable) return next;
  const hasRetries = retry !== undefined && retries + 1 <= retry.count;
  if (!hasRetries || !(isListed || failure.failure === 'never-sent')) return next;
  const asked = failure.retryAfterMilliseconds ?? 0;
  const wait = Math.max(backoff(retries + 1, random), asked);
  return asked <= MAX_RETRY_AFTER && wait < remaining ? { step: 'retry', wait } : next;
}

const isFree = ({ failure }: UpstreamFailureFacts): boolean =>
  failure === 'never-sent' || failure === 'not-processed';
