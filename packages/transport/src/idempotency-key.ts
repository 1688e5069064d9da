/** A key that names one call over all its attempts: 32 random hexadecimal digits. */
export function createIdempotencyKey(): string {
  // Not randomUUID, which pages served over plain http do not have.
  const random = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
