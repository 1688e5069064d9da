import { digitsOf } from './base64.js';
import { randomHex } from './random-hex.js';
import { LONG_STRING, StringSplitter } from './string-splitter.js';

/** What stands around the pictures is parsed in a way that takes its time: more of it than so many bytes goes the ordinary way. */
const MOST_AROUND = 65_536;
const DATA_URL_HEAD = /^data:[\w.+/;=-]{0,100};base64,/;

const decoder = new TextDecoder();
/** The most bytes that are kept for {@link scratch}. */
const MOST_KEPT = 8_388_608;
/** Where base64 is decoded to see that it is some. Kept, for the memory of so many bytes is slow to come by. */
let scratch: Buffer | undefined;

/**
 * The value of a JSON text in UTF-8, exactly as JSON.parse gives it; undefined where it is none. Base64 is taken out by its quotes
 * before the rest is parsed, which leaves a tenth of the time for an answer with a picture; wherever anything is unusual, all of the
 * text goes through JSON.parse. `long` is for tests.
 */
export function parseJsonBytes(bytes: Uint8Array, long = LONG_STRING): unknown {
  const isWorthIt = bytes.byteLength >= long && typeof Buffer !== 'undefined';
  try {
    return (
      (isWorthIt ? parsedAround(bytes, long) : undefined) ?? (JSON.parse(decoder.decode(bytes)) as unknown)
    );
  } catch {
    return undefined;
  }
}

function parsedAround(bytes: Uint8Array, long: number): unknown {
  const around: Uint8Array[] = [];
  const taken = new Map<unknown, string>();
  const marker = randomHex(16);
  for (const { bytes: piece, inside } of new StringSplitter(long).push(bytes)) {
    const text = inside ? base64Text(piece) : undefined;
    if (text !== undefined) taken.set(`${marker}${taken.size}`, text);
    around.push(text === undefined ? piece : Buffer.from(`${marker}${taken.size - 1}`));
  }
  const rest = Buffer.concat(around);
  return taken.size === 0 || rest.byteLength > MOST_AROUND ? undefined : filled(rest, taken);
}

// A string that is no value, or a value that a later one of the same name replaces, is not found again: JSON.parse then says what holds.
function filled(rest: Buffer, taken: ReadonlyMap<unknown, string>): unknown {
  let found = 0;
  const fill = (_name: string, value: unknown): unknown => {
    const text = taken.get(value);
    if (text === undefined) return value;
    found += 1;
    return text;
  };
  try {
    const value: unknown = JSON.parse(decoder.decode(rest), fill);
    return found === taken.size ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a string that is base64, or a data URL of it, and so stands for itself in JSON; undefined for any other. */
function base64Text(inside: Uint8Array): string | undefined {
  const bytes = Buffer.from(inside.buffer, inside.byteOffset, inside.byteLength);
  const head = DATA_URL_HEAD.exec(bytes.toString('latin1', 0, 120))?.[0] ?? '';
  const text = bytes.toString('latin1', head.length);
  return isBase64(text) ? head + text : undefined;
}

// The runtime's own decoder skips what is no digit, and falls short of the length that so many digits have. A single digit too many
// has no length of its own.
function isBase64(text: string): boolean {
  const digits = digitsOf(text);
  if (digits % 4 === 1) return false;
  return scratchFor(Math.ceil((text.length * 3) / 4)).write(text, 'base64') === Math.floor((digits * 3) / 4);
}

function scratchFor(bytes: number): Buffer {
  if (scratch !== undefined && scratch.byteLength >= bytes) return scratch;
  const larger = Buffer.allocUnsafeSlow(bytes);
  if (bytes <= MOST_KEPT) scratch = larger;
  return larger;
}
