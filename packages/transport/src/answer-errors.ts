import { UpstreamError, type UpstreamErrorFacts } from './errors.js';

/** Why a 2xx answer is none; `error` where it is JSON that says an error. */
export type UnreadableReason = 'empty' | 'html' | 'cut' | 'not_json' | 'not_an_object' | 'error';

/**
 * A 2xx answer without a JSON object in it, or one that says an error and has no picture. It may have been charged, so it is never asked
 * for again by itself.
 */
export class UnreadableAnswerError extends UpstreamError {
  readonly kind = 'unreadable_answer';
  override name = 'UnreadableAnswerError';

  constructor(
    message: string,
    facts: UpstreamErrorFacts,
    /** What stands in the way. */
    readonly reason: UnreadableReason,
  ) {
    super(message, facts);
  }
}

/** An event stream ended before its completed event, or holds something that is no event. Holds what came: it was paid for. */
export class StreamCutError<Event = unknown> extends UpstreamError {
  readonly kind = 'stream_cut';
  override name = 'StreamCutError';
  /** The events that came before, in order. Not shown when the error is inspected: they hold pictures. */
  declare readonly events: readonly Event[];

  constructor(message: string, facts: UpstreamErrorFacts, events: readonly Event[]) {
    super(message, facts);
    Object.defineProperty(this, 'events', { value: events, enumerable: false });
  }
}
