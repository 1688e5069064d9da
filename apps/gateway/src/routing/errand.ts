import type { FlightPart } from './flight.js';

/** One piece of work for one or more clients, under way in a flight. */
export interface Errand extends FlightPart {
  /** Awaited before each call of an upstream. */
  readonly beforeSend: () => Promise<void>;
}
