import type { Behaviour } from './behaviour.js';

/** A request as the server saw it. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** Which connection it came on, counted from 1. */
  readonly socket: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What the server did with it. */
  readonly behaviour: Behaviour;
  /** What came of the body. */
  body: Buffer;
  /** Whether all of it came. */
  complete: boolean;
  /** Whether it would have been charged. */
  charged: boolean;
  /** Whether the connection closed before the answer was written. */
  closedEarly: boolean;
}
