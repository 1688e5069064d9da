import { ImagewireError } from '@imagewire/models';

/** An answer holds no picture where one is asked for. */
export class ImageContentError extends ImagewireError {
  readonly kind = 'image_content';
  override name = 'ImageContentError';
}
