import { ImagewireError } from '@imagewire/models';

import type { StoredError } from '../store/stored-outcome.js';
import type { ErrorAnswer } from './error-answer.js';

/** An error that was answered before under the same idempotency key. */
export class ReplayedError extends ImagewireError {
  readonly kind = 'replayed';
  /** What is answered again. */
  readonly answer: ErrorAnswer;

  constructor({ status, body, headers }: StoredError) {
    super(`answered before with status ${status}`);
    this.answer = {
      status,
      body: body as ErrorAnswer['body'],
      headers: { ...headers, 'x-imagewire-replayed': '1' },
    };
  }
}
