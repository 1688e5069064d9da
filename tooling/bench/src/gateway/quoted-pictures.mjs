const QUOTE = 0x22;
const BEGINNING = '"b64_json":"';

/** Tells an answer's pictures from what stands around them by its quotes alone: no look at an answer can be less. */
export class QuotedPictures {
  /** The answer without its pictures. */
  around = '';
  images = 0;
  isInside = false;

  /** The pieces of a chunk, each all of a picture or all of what stands around. */
  split(chunk) {
    const pieces = [];
    for (let at = 0; at < chunk.length;) {
      const quote = chunk.indexOf(QUOTE, at);
      // A picture's end belongs to what stands around it.
      const end = quote === -1 ? chunk.length : quote + (this.isInside ? 0 : 1);
      if (end > at) pieces.push(this.pieceOf(chunk.subarray(at, end)));
      this.isInside = quote === -1 ? this.isInside : !this.isInside && this.around.endsWith(BEGINNING);
      if (this.isInside && quote !== -1) this.images += 1;
      at = end;
    }
    return pieces;
  }

  pieceOf(bytes) {
    if (!this.isInside) this.around += bytes.latin1Slice();
    return { bytes, isPicture: this.isInside, number: this.images };
  }
}

/** An answer's pieces as they are, one chunk behind: its end waits. */
export class SamePieces {
  of(chunk, pictures) {
    pictures.split(chunk);
    const { held } = this;
    this.held = chunk;
    return held ? [held] : [];
  }

  end() {
    return this.held;
  }
}

const LEGACY_BEGINNING = '{"choices":[';
const legacyPicture = (index) =>
  `${index > 0 ? '","role":"assistant"}},' : LEGACY_BEGINNING}{"index":${index},"message":{"content":"data:image/png;base64,`;

/** An answer's pieces as orq's router wrote them in 2024. */
export class LegacyPieces {
  begun = 0;

  of(chunk, pictures) {
    const pieces = [];
    for (const { bytes, isPicture, number } of pictures.split(chunk)) {
      if (!isPicture) continue;
      for (; this.begun < number; this.begun += 1) pieces.push(Buffer.from(legacyPicture(this.begun)));
      pieces.push(bytes);
    }
    return pieces;
  }

  end({ created, usage }) {
    return Buffer.from(
      `","role":"assistant"}}],${JSON.stringify({ created, usage, object: 'image' }).slice(1)}`,
    );
  }
}
