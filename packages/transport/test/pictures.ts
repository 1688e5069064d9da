import { base64FromBytes } from '../src/base64.js';

/** A PNG of one transparent pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** The first bytes of a JPEG (JFIF). */
export const jpeg = Buffer.from('ffd8ffe000104a46494600010100', 'hex');
/** The first bytes of a WebP. */
export const webp = Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1');
/** The first bytes of a GIF. */
export const gif = Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1');
/** {@link png} as base64. */
export const pngBase64 = base64FromBytes(png);
