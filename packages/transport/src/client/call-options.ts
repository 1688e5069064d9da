import { optionNames, type PlainObject } from '@imagewire/models';

import type { SendOptions } from '../send-options.js';
import type { HeaderOptions } from './client-options.js';

/** What one call does otherwise than its client. */
export interface CallOptions extends Pick<
  SendOptions,
  'signal' | 'timeout' | 'deadline' | 'maxRetries' | 'retryUnknownOutcome'
> {
  /** Headers of this call; they go before the client's. */
  readonly headers?: HeaderOptions | undefined;
  /** The same as `headers`, by the name that openai-python has for it; goes before them. */
  readonly extraHeaders?: HeaderOptions | undefined;
  /**
   * Members of the body that the request's class does not know; they go before the request's own, and are sent unchecked but for this:
   * what JSON cannot hold, as NaN, is refused.
   */
  readonly extraBody?: PlainObject | undefined;
  /** Names this call over all its attempts; a new one by default. Hand in the key of a failed call to make that very call again. */
  readonly idempotencyKey?: string | undefined;
}

/** Every option of a call. */
export const CALL_OPTIONS = optionNames<CallOptions>({
  signal: true,
  timeout: true,
  deadline: true,
  maxRetries: true,
  retryUnknownOutcome: true,
  headers: true,
  extraHeaders: true,
  extraBody: true,
  idempotencyKey: true,
});
