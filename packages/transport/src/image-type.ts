/** The media types of the pictures that the image models take and give. */
export type ImageMediaType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';

/** How many of the first bytes tell the type of a picture. */
export const HEAD_BYTES = 12;

const extensions: Readonly<Record<ImageMediaType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/** What a picture is, by its first {@link HEAD_BYTES} bytes alone; undefined for anything else. */
export function imageTypeOf(head: Uint8Array): ImageMediaType | undefined {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^RIFF[^]{4}WEBP/.test(text)) return 'image/webp';
  return /^GIF8[79]a/.test(text) ? 'image/gif' : undefined;
}

/** The file name's ending for a type; `bin` for an unknown one. */
export const extensionFor = (type: ImageMediaType | undefined): string =>
  type === undefined ? 'bin' : extensions[type];
