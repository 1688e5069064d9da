const DATA_URL = /^data:(?:image\/[\w.+-]+|application\/octet-stream);base64,/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

// The first bytes of each kind of picture that a dialect sends, as base64; WebP's name stands behind four bytes of length.
const beginnings: readonly (readonly [mediaType: string, beginning: RegExp])[] = [
  ['image/png', /^iVBORw0KGg/],
  ['image/jpeg', /^\/9j\//],
  ['image/webp', /^UklGR.{6}XRUJQ/],
  ['image/gif', /^R0lGOD/],
];

/** The base64 of a picture in a text: what follows the head of a data URL, or the text itself if it begins as a known picture does. */
export function pictureInText(text: string): string | undefined {
  const head = DATA_URL.exec(text.slice(0, 128))?.[0];
  if (head !== undefined) return text.slice(head.length);
  return mediaTypeOf(text) !== undefined && BASE64.test(text) ? text : undefined;
}

/** A picture as a data URL, its media type told by its first bytes. */
export const dataUrlOf = (base64: string): string =>
  `data:${mediaTypeOf(base64) ?? 'application/octet-stream'};base64,${base64}`;

/** What a picture is, told by its first bytes; undefined for what no dialect sends. */
export const mediaTypeOf = (base64: string): string | undefined =>
  beginnings.find(([, beginning]) => beginning.test(base64))?.[0];
