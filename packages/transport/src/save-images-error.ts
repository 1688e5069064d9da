import { ImagewireError } from '@imagewire/models';

import type { SavedImage } from './save-images.js';

/** Not every picture of an answer could be saved. */
export class SaveImagesError extends ImagewireError {
  readonly kind = 'save_images';

  constructor(
    /** Those that are on the disk. */
    readonly saved: readonly SavedImage[],
    /** The others, with what stood in the way. */
    readonly failures: readonly { readonly index: number; readonly error: unknown }[],
  ) {
    const which = failures.map(
      ({ index, error }) => `${index} (${error instanceof Error ? error.message : 'unknown'})`,
    );
    super(
      `${failures.length} of ${saved.length + failures.length} pictures could not be saved: ${which.join('; ')}`,
    );
  }
}
