import { ImagewireError } from '@imagewire/models';

/** Why bytes cannot be used as a picture. */
export type PictureErrorReason =
  'empty' | 'unsupported_format' | 'animated' | 'too_many_pixels' | 'unreadable';

/** Bytes that were sent as a picture cannot be used as one. The message holds nothing of them. */
export class PictureError extends ImagewireError {
  readonly kind = 'picture';

  constructor(
    /** Stable, for tables and tests. */
    readonly reason: PictureErrorReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
