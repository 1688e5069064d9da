/** A string of so many bytes is worth being taken out of a JSON text before that is parsed. */
export const LONG_STRING = 16_384;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** A piece of a JSON text: of what stands around its long strings, their quotes included, or of the inside of one. */
export interface JsonPiece {
  /** A stretch of the body. */
  readonly bytes: Uint8Array;
  /** It is the inside of a string, or a part of it. */
  readonly inside: boolean;
  /** The string ends with it. */
  readonly ends: boolean;
}

/**
 * Splits a JSON text, as it comes, at its long strings: those of at least {@link LONG_STRING} bytes (or `long`), and those that go on in the next
 * chunk. The pieces in their order are the text. Only quotes and backslashes are looked at: whether it is JSON is for others to say.
 */
export class StringSplitter {
  private inString = false;
  /** Whether the last chunk ended within a string in the middle of an escape. */
  private escaping = false;

  constructor(private readonly long = LONG_STRING) {}

  /** The pieces of the next chunk. They are views of it. */
  push(bytes: Uint8Array): JsonPiece[] {
    const chunk = asBuffer(bytes);
    const pieces: JsonPiece[] = [];
    let from = 0;
    let next = this.inString ? 0 : this.opening(chunk, 0);
    while (next !== -1) {
      const end = this.closing(chunk, next);
      if (this.inString || end === -1 || end - next >= this.long) {
        if (next > from) pieces.push(around(chunk.subarray(from, next)));
        pieces.push(inside(chunk, next, end));
        this.inString = end === -1;
        if (this.inString) return pieces;
        from = end;
      }
      next = this.opening(chunk, end + 1);
    }
    pieces.push(around(chunk.subarray(from)));
    return pieces;
  }

  // Where the inside of the next string begins.
  private opening(chunk: Uint8Array, from: number): number {
    const quote = chunk.indexOf(QUOTE, from);
    return quote === -1 ? -1 : quote + 1;
  }

  // Where the string ends whose inside begins or goes on at `start`; -1 where it does not end in this chunk.
  private closing(chunk: Uint8Array, start: number): number {
    for (let from = start; ;) {
      const quote = chunk.indexOf(QUOTE, from);
      const stop = quote === -1 ? chunk.byteLength : quote;
      let first = stop;
      while (first > start && chunk[first - 1] === BACKSLASH) first -= 1;
      const odd = (stop - first) % 2 === 1;
      // A run of backslashes that began in the chunk before goes on here.
      const escaped = first === start && this.escaping ? !odd : odd;
      if (quote === -1 || !escaped) {
        this.escaping = quote === -1 && escaped;
        return quote;
      }
      from = quote + 1;
    }
  }
}

// A Buffer finds a byte eight times as fast as the Uint8Array that it is.
const asBuffer = (bytes: Uint8Array): Uint8Array =>
  typeof Buffer === 'undefined' || Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

// The inside of a string from `start` to `end`, or as far as the chunk goes: all of it, for most chunks of a picture.
function inside(chunk: Uint8Array, start: number, end: number): JsonPiece {
  const isAll = start === 0 && end === -1;
  const bytes = isAll ? chunk : chunk.subarray(start, end === -1 ? undefined : end);
  return { bytes, inside: true, ends: end !== -1 };
}

const around = (bytes: Uint8Array): JsonPiece => ({ bytes, inside: false, ends: false });
