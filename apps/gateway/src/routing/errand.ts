import type { FlightPart } from './flight.js';

/** One piece of work for one or more clients, under way in a flight. */
export interface Errand extends FlightPart {
  /** Awaited before each call of an upstream; absent where nothing has to be written down before. */
  readonly beforeSend?: (() => Promise<void>) | undefined;
  /** Whether the answer is to be kept, so that its pictures have to come along and not links to them, which expire. */
  readonly isKept?: boolean;
  /** Tells this work from all other; absent where its clients gave no idempotency key. */
  readonly key?: string;
}
