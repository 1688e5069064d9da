import { ImagewireError } from '@imagewire/models';

/** A picture could not be written to the disk. The runtime's own error is the cause. */
export class FileWriteError extends ImagewireError {
  readonly kind = 'file_write';

  constructor(cause: { readonly message: string }) {
    super(cause.message, { cause });
  }
}
