/** Random bytes are fetched so many at a time: a fetch costs as much as all else that a small call does to be named. */
const POOL = 4096;

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

let pool = new Uint8Array();
let used = 0;

/** So many random bytes as hexadecimal digits, two a byte. */
export function randomHex(bytes: number): string {
  if (used + bytes > pool.byteLength) {
    // Not at import: workers of the edge allow no randomness before the first request. Not randomUUID: pages on plain http have none.
    pool = crypto.getRandomValues(new Uint8Array(POOL));
    used = 0;
  }
  let text = '';
  for (const end = used + bytes; used < end; used += 1) text += digits[pool[used] ?? 0] ?? '';
  return text;
}
