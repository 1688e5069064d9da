/** The bytes of a base64 text, in either alphabet and however its lines are broken; undefined where it is none. */
export function bytesFromBase64(text: string): Uint8Array | undefined {
  if (typeof Buffer !== 'undefined') return exactBytes(text) ?? exactBytes(inOneLine(text));
  try {
    const standard = text.replaceAll('-', '+').replaceAll('_', '/');
    return Uint8Array.from(atob(standard), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Bytes as base64. */
export function base64FromBytes(bytes: Uint8Array): string {
  if (typeof Buffer !== 'undefined')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const step = 0x8000;
  let text = '';
  for (let offset = 0; offset < bytes.byteLength; offset += step)
    text += String.fromCharCode(...bytes.subarray(offset, offset + step));
  return btoa(text);
}

/** How many digits a base64 text has: all but its padding. */
export const digitsOf = (text: string): number =>
  text.length - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);

// Mail's encoders break a text into lines, and Ruby's and Java's have kept to that.
const inOneLine = (text: string): string =>
  ['\n', '\r', ' ', '\t', '\f'].reduce((line, space) => line.replaceAll(space, ''), text);

// Buffer skips what is not base64; the length then falls short.
function exactBytes(text: string): Uint8Array | undefined {
  const digits = digitsOf(text);
  const bytes = Buffer.from(text, 'base64');
  return bytes.byteLength === Math.floor((digits * 3) / 4) && digits % 4 !== 1 ? bytes : undefined;
}
