/** Texts that are JSON, or nearly: every escape, white space, order and repetition of keys, and what looks like a picture. */
export class RandomJson {
  constructor(private state: number) {}

  /** The next text. One in five is damaged. */
  text(): Buffer {
    const text = Buffer.from(
      `${this.oneOf(['', '', '', '\uFEFF'])}${this.space()}${this.value(4)}${this.space()}`,
    );
    return this.below(5) === 0 ? this.damaged(text) : text;
  }

  /** A text cut into chunks at any places. */
  chunksOf(text: Buffer): Buffer[] {
    const places = Array.from({ length: this.below(5) }, () => this.below(text.byteLength + 1));
    const ends = [...places.sort((a, b) => a - b), text.byteLength];
    return ends.map((end, index) => text.subarray(ends[index - 1] ?? 0, end));
  }

  private value(depth: number): string {
    const kind = this.below(depth > 0 ? 9 : 6);
    if (kind === 0)
      return this.oneOf(['null', 'true', 'false', '0', '-1.5e3', '1e400', '12345678901234567890']);
    if (kind < 6) return this.string();
    const items = Array.from({ length: this.below(5) }, () => this.value(depth - 1));
    if (kind === 6) return `[${items.map((item) => this.spaced(item)).join(',')}]`;
    return `{${items.map((item) => `${this.spaced(this.key())}:${this.spaced(item)}`).join(',')}}`;
  }

  private key(): string {
    const names = [
      '"b64_json"',
      '"url"',
      '"a"',
      '"a"',
      '"__proto__"',
      '"constructor"',
      '""',
      '"b64\\u005fjson"',
    ];
    return this.below(8) === 0 ? this.string() : this.oneOf(names);
  }

  private string(): string {
    const head = this.oneOf(['', '', '', 'data:image/png;base64,', 'data:;base64,', 'data:text/plain,']);
    const parts = Array.from({ length: this.oneOf([1, 1, 1, 2, 3]) }, () => this.part());
    return `"${head}${parts.join('')}${this.oneOf(['', '', '=', '==', '==='])}"`;
  }

  private part(): string {
    if (this.below(4) > 0) return this.digits(this.below(40));
    const escapes = [
      '\\"',
      '\\\\',
      '\\/',
      '\\b',
      '\\f',
      '\\n',
      '\\r',
      '\\t',
      '\\u0041',
      '\\ud83e\\udd85',
      '\\ud800',
    ];
    const others = ['ä', '\u{1f985}', ' ', '\\"b64_json\\":\\"QUJD\\"', '[{', '}]', ',', ':', '-_', '\u2028'];
    return this.oneOf([...escapes, ...others]);
  }

  private digits(length: number): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    return Array.from({ length }, () => alphabet[this.below(64)]).join('');
  }

  private damaged(text: Buffer): Buffer {
    const place = this.below(text.byteLength);
    const byte = this.oneOf([0x22, 0x5c, 0x0a, 0x00, 0x1f, 0x7f, 0x80, 0xff, 0xc3, 0x3d, 0x2c, 0x7d]);
    const [start, end] = [text.subarray(0, place), text.subarray(place + this.below(2))];
    return this.below(3) === 0 ? start : Buffer.concat([start, Buffer.of(byte), end]);
  }

  private spaced(text: string): string {
    return `${this.space()}${text}${this.space()}`;
  }

  private space(): string {
    return this.oneOf(['', '', '', ' ', '\n', '\t\r ', '\v']).replace('\v', () =>
      this.below(20) === 0 ? '\v' : '',
    );
  }

  private oneOf<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  // Mulberry32: small, fast, and the same on every machine.
  private below(bound: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  }
}
