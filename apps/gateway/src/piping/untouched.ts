import type { PicturePiece } from './answer-frame.js';
import type { BodyForm } from './body-form.js';

/** Gives a body byte for byte, and its last chunk at its end. */
export class Untouched implements BodyForm {
  private held: Uint8Array | undefined;

  /** @param left - How long the body is, in bytes, where that is known. */
  constructor(private left = Infinity) {}

  next(chunk: Uint8Array, pieces: readonly PicturePiece[]): readonly Uint8Array[] {
    const { held } = this;
    this.left -= chunk.byteLength;
    if (this.left > 0 && isWithinPicture(chunk, pieces)) {
      this.held = undefined;
      return held ? [held, chunk] : [chunk];
    }
    this.held = chunk;
    return held ? [held] : [];
  }

  end(): Uint8Array {
    return this.held ?? new Uint8Array();
  }
}

// What goes on in the next chunk cannot end with this one.
const isWithinPicture = (chunk: Uint8Array, [piece]: readonly PicturePiece[]): boolean =>
  piece !== undefined && 'bytes' in piece && piece.bytes === chunk;
