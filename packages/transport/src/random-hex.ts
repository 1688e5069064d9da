/** Random bytes are fetched so many at a time: a fetch costs as much as all else that a small call does to be named. */
const POOL = 4096;

let pool = '';

/** So many random bytes as hexadecimal digits, two a byte. */
export function randomHex(bytes: number): string {
  // Not at import: workers of the edge allow no randomness before the first request. Not randomUUID: pages on plain http have none.
  if (pool.length < bytes * 2)
    pool = Array.from(crypto.getRandomValues(new Uint8Array(POOL)), twoDigits).join('');
  const text = pool.slice(0, bytes * 2);
  pool = pool.slice(bytes * 2);
  return text;
}

const twoDigits = (byte: number): string => byte.toString(16).padStart(2, '0');
