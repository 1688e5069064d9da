import type { AnswerBody } from '../piping/answer-body.js';
import type { Attempt } from './attempt.js';

/** An answer on its way to its client, and where it came from. */
export interface Served<T> {
  readonly value: T;
  /** What the value was read from, where it is as its upstream gave it. */
  readonly body?: AnswerBody | undefined;
  /** Settled once it is written down what the answer took. */
  readonly kept?: Promise<unknown>;
  /** The model that answered, as the request called it. */
  readonly model: string;
  /** What was tried for it; empty for an answer from memory. */
  readonly attempts: readonly Attempt[];
  /** What the client must know besides, a sentence each. */
  readonly warnings: readonly string[];
  /** From an upstream, which other requests may have shared; from the cache; or given again for its idempotency key. */
  readonly from: 'upstream' | 'cache' | 'replay';
  /** How old an answer from the cache is, in seconds. */
  readonly age?: number;
}
