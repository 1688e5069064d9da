import { randomHex } from './random-hex.js';

/** A key that names one call over all its attempts: 32 random hexadecimal digits. */
export const createIdempotencyKey = (): string => randomHex(16);
