import { ImagewireError } from './errors.js';

/** A call was given an option or a header that cannot work. Nothing was sent. */
export class RequestOptionsError extends ImagewireError {
  readonly kind = 'request_options';
  override name = 'RequestOptionsError';

  constructor(
    /** Which option or header. */
    readonly option: string,
    problem: string,
  ) {
    super(`${option} ${problem}`);
  }
}
