const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Stands for two bytes that are no digits: a bit beyond the 24 of four digits. */
const NO_DIGITS = 0x1000000;
const IS_BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** So many digits can be decoded at once, a multiple of 16. */
export const MOST_DIGITS = 65_536;

/** Made when the first picture comes. */
let decoder: Base64Decoder | undefined;

/**
 * Decodes whole groups of four base64 digits (RFC 4648, section 4), MOST_DIGITS at most, into `bytes` from `at` on, and tells whether all were
 * digits. Buffer decodes texts alone, which would be seven eighths of all the garbage that saving a picture makes.
 */
export const decodeBase64 = (digits: Uint8Array, bytes: Uint8Array, at: number): boolean =>
  (decoder ??= new Base64Decoder()).decode(digits, bytes, at);

/** Decodes by the word. A DataView would need no copies, but is slow once a buffer was detached: as undici's WebAssembly does when its memory grows. */
class Base64Decoder {
  // Where the bits of the first two digits of four, and of the last two, stand in three bytes, the first byte lowest.
  private readonly first = tableOf((bits) => (bits >> 4) | ((bits & 0xf) << 12));
  private readonly last = tableOf((bits) => (bits & 0xf00) | ((bits & 0xff) << 16));
  private readonly digits = new Int32Array(MOST_DIGITS / 4 + 3);
  private readonly digitBytes = Buffer.from(this.digits.buffer);
  private readonly decoded = new Int32Array((MOST_DIGITS / 16) * 3);
  private readonly decodedBytes = Buffer.from(this.decoded.buffer);

  decode(digits: Uint8Array, bytes: Uint8Array, at: number): boolean {
    this.digitBytes.set(digits);
    // Sixteen are decoded at once, and what an earlier text left may be no digits.
    this.digitBytes.fill(DIGITS.charCodeAt(0), digits.byteLength, digits.byteLength + 12);
    if (IS_BIG_ENDIAN) this.digitBytes.swap32();
    const seen = this.decodeWords(digits.byteLength / 4);
    if (IS_BIG_ENDIAN) this.decodedBytes.swap32();
    bytes.set(this.decodedBytes.subarray(0, (digits.byteLength / 4) * 3), at);
    return seen < NO_DIGITS;
  }

  /** Gives all bits of the decoded bytes, NO_DIGITS among them where there were other bytes than digits. */
  private decodeWords(groups: number): number {
    const { first, last, digits, decoded } = this;
    let seen = 0;
    for (let group = 0, word = 0; group < groups; group += 4, word += 3) {
      const a = bytesOf(digits[group] as number, first, last);
      const b = bytesOf(digits[group + 1] as number, first, last);
      const c = bytesOf(digits[group + 2] as number, first, last);
      const d = bytesOf(digits[group + 3] as number, first, last);
      seen |= a | b | c | d;
      decoded[word] = a | (b << 24);
      decoded[word + 1] = (b >>> 8) | (c << 16);
      decoded[word + 2] = (c >>> 16) | (d << 8);
    }
    return seen;
  }
}

/** The three bytes that four digits stand for, the first one lowest. */
const bytesOf = (four: number, first: Int32Array, last: Int32Array): number =>
  (first[four & 0xffff] as number) | (last[four >>> 16] as number);

/** What any two digits stand for, by their two bytes as one number, the first byte lowest. */
function tableOf(place: (bits: number) => number): Int32Array {
  const codes = Array.from(DIGITS, (digit) => digit.charCodeAt(0));
  const table = new Int32Array(65_536).fill(NO_DIGITS);
  codes.forEach((first, high) => {
    codes.forEach((second, low) => (table[first | (second << 8)] = place((high << 6) | low)));
  });
  return table;
}
