import type { BodyForm } from './body-form.js';

/** Gives a body byte for byte, one chunk behind. */
export class Untouched implements BodyForm {
  private held: Uint8Array = new Uint8Array();

  next(chunk: Uint8Array): readonly Uint8Array[] {
    const { held } = this;
    this.held = chunk;
    return held.byteLength > 0 ? [held] : [];
  }

  end(): Uint8Array {
    return this.held;
  }
}
