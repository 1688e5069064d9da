/**
 * What a failure says about the caller's money. never-sent: no byte of the request left; not-processed: the server says that it
 * did nothing yet; refused: the server read it and will not do it; unknown: it may have been done, and charged.
 */
export const FAILURE_CLASSES = ['never-sent', 'not-processed', 'refused', 'unknown'] as const;

/** One of {@link FAILURE_CLASSES}. */
export type FailureClass = (typeof FAILURE_CLASSES)[number];

/** One try at a call. Holds no key and no content. */
export interface Attempt {
  /** Counted from 1. */
  readonly number: number;
  /** Unix time in milliseconds. */
  readonly startedAt: number;
  /** How long it took, in milliseconds, until the answer's end; of a streamed answer until its headers. */
  readonly milliseconds: number;
  /** The HTTP status, where one came. */
  readonly status?: number;
  /** Absent on success. */
  readonly failure?: FailureClass;
  /** What happened, in words: `status 429`, `connection refused`. Absent on success. */
  readonly reason?: string;
  /** What the server calls this request, where it says so. */
  readonly requestId?: string;
  /** How long the call then waited for the next attempt, in milliseconds. Absent on the last one. */
  readonly waitedMilliseconds?: number;
}
