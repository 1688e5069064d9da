import { ImagewireError } from '@imagewire/models';

/** Why a picture cannot be sent. */
export type ImageInputRule =
  'isReadable' | 'isKnownImage' | 'maxSize' | 'isNotEmpty' | 'isContent' | 'isSource';

/** A picture of the request cannot be sent. Holds neither its bytes nor its place on the disk. */
export class ImageInputError extends ImagewireError {
  readonly kind = 'image_input';
  override name = 'ImageInputError';

  constructor(
    /** The field of the request, dotted: `image.0`. */
    readonly path: string,
    /** The rule that it breaks. */
    readonly rule: ImageInputRule,
    problem: string,
  ) {
    super(`${path} ${problem}`);
  }
}
