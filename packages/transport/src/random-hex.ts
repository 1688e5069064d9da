/** Random bytes are fetched so many at a time: a fetch costs as much as all else that a small call does to be named. */
const POOL = 4096;

let pool = '';
let used = 0;

/** So many random bytes as hexadecimal digits, two a byte. */
export function randomHex(bytes: number): string {
  // Not at import: workers of the edge allow no randomness before the first request. Not randomUUID: pages on plain http have none.
  if (used + bytes * 2 > pool.length) {
    pool = hexFrom(crypto.getRandomValues(new Uint8Array(POOL)));
    used = 0;
  }
  used += bytes * 2;
  return pool.slice(used - bytes * 2, used);
}

const hexFrom = (bytes: Uint8Array): string =>
  typeof Buffer === 'undefined'
    ? Array.from(bytes, twoDigits).join('')
    : Buffer.from(bytes.buffer).toString('hex');

const twoDigits = (byte: number): string => byte.toString(16).padStart(2, '0');
