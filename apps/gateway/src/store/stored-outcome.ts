import type { PlainObject } from '@imagewire/models';

/** An answer as it is kept: its pictures by their names in the picture store. */
export interface StoredAnswer {
  readonly form: 'answer' | 'events';
  /** The answer alone, or each completed event. */
  readonly parts: readonly PlainObject[];
  /** The events of a stream that warn of its parts; absent in what was stored before there were any. */
  readonly warningEvents?: readonly PlainObject[];
  /** How a stream broke off after its parts; absent where it came whole. */
  readonly brokenBy?: StoredError;
  /** The model that answered, as the request called it. */
  readonly model: string;
  readonly warnings: readonly string[];
}

/** An error as it was answered. */
export interface StoredError {
  readonly form: 'error';
  readonly status: number;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came of a request that must not be made again. */
export type StoredOutcome = StoredAnswer | StoredError;
