import { ImagewireError } from '@imagewire/models';

import type { SavedImage } from './save-images.js';

/** Not every picture of an answer could be saved, or there was none. */
export class SaveImagesError extends ImagewireError {
  readonly kind = 'save_images';
  override name = 'SaveImagesError';
  /**
   * The answer, where a call was saved and its answer could be read: it was paid for. Nothing stands for the pictures that went to the
   * disk; those that it refused are here. Not shown when the error is inspected.
   */
  declare readonly answer?: object;

  constructor(
    /** Those that are on the disk. */
    readonly saved: readonly SavedImage[],
    /** The others, with what stood in the way. Empty where the answer holds no pictures. */
    readonly failures: readonly { readonly index: number; readonly error: unknown }[],
    answer?: object,
  ) {
    super(messageFor(saved, failures), { cause: failures[0]?.error });
    Object.defineProperty(this, 'answer', { value: answer, enumerable: false });
  }
}

function messageFor(saved: SaveImagesError['saved'], failures: SaveImagesError['failures']): string {
  if (failures.length === 0) return 'the answer has no pictures to save';
  const which = failures.map(
    ({ index, error }) => `${index} (${error instanceof Error ? error.message : 'unknown'})`,
  );
  return `${failures.length} of ${saved.length + failures.length} pictures could not be saved: ${which.join('; ')}`;
}
