import { ImagewireError } from '@imagewire/models';

/** A picture could not be written to the disk. The runtime's own error is the cause. */
export class FileWriteError extends ImagewireError {
  readonly kind = 'file_write';
  override name = 'FileWriteError';

  constructor(cause: { readonly message: string }) {
    super(cause.message, { cause });
  }
}

/** What was asked of the disk; what it refuses is a FileWriteError. */
export const onDisk = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw new FileWriteError(error as Error);
  });
