import { bytesFromBase64 } from './base64.js';

/** Whether a text is a data URL, base64 or not. */
export const isDataUrl = (text: string): boolean => /^data:/i.test(text);

/** The bytes of a base64 data URL; undefined where it holds none. */
export function bytesFromDataUrl(text: string): Uint8Array | undefined {
  // The head alone is searched: no regular expression runs over a picture.
  const comma = text.indexOf(',');
  if (comma === -1 || !/^data:[^,]*; *base64$/i.test(text.slice(0, comma))) return undefined;
  return bytesFromBase64(text.slice(comma + 1));
}
