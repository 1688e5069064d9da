import { base64FromBytes, bytesFromBase64 } from './base64.js';
import { bytesFromDataUrl, isDataUrl } from './data-url.js';
import { download, type DownloadOptions } from './download.js';
import { ImageContentError } from './image-content-error.js';
import { imageTypeOf } from './image-type.js';

/** A picture in an answer of any dialect: base64, a data URL, or the address of a result. */
export interface AnswerImage {
  /** The picture as base64. */
  readonly b64_json?: string | null | undefined;
  /** The address of the picture, or a data URL that holds it. */
  readonly url?: string | null | undefined;
}

/** The bytes of a picture: decoded, or fetched from its address without any key. Throws an ImageContentError where there are none. */
export async function bytes(image: AnswerImage, options: DownloadOptions = {}): Promise<Uint8Array> {
  const address = addressOf(image);
  if (address === undefined) return decode(pictureText(image) ?? '');
  const fetched = await download(address, options);
  checkFetched(fetched.byteLength);
  return fetched;
}

/** Throws an ImageContentError where an address gave no bytes. */
export function checkFetched(size: number): void {
  if (size === 0) throw new ImageContentError('the address of the picture gives nothing');
}

/** The text that a picture is in an answer: its base64, else its address or data URL. */
export const pictureText = (image: AnswerImage): string | undefined =>
  textOf(image.b64_json) ?? textOf(image.url);

/** Where a picture is to be fetched from; undefined for one whose bytes are in the answer. */
export function addressOf(image: AnswerImage): string | undefined {
  const text = pictureText(image);
  if (text === undefined) throw new ImageContentError('the picture has neither base64 nor an address');
  return textOf(image.b64_json) !== undefined || isDataUrl(text) ? undefined : text;
}

/** The picture as a Blob of its own media type. */
export async function blob(image: AnswerImage, options: DownloadOptions = {}): Promise<Blob> {
  const content = await bytes(image, options);
  return new Blob([content], { type: imageTypeOf(content) ?? '' });
}

/** The picture as a data URL, to be shown or kept as text. */
export async function dataUrl(image: AnswerImage, options: DownloadOptions = {}): Promise<string> {
  const content = await bytes(image, options);
  return `data:${imageTypeOf(content) ?? 'application/octet-stream'};base64,${base64FromBytes(content)}`;
}

// Some servers put a whole data URL where base64 belongs.
function decode(text: string): Uint8Array {
  const content = isDataUrl(text) ? bytesFromDataUrl(text) : bytesFromBase64(text);
  if (content === undefined || content.byteLength === 0)
    throw new ImageContentError('the picture is not base64');
  return content;
}

// Answers are kept whatever they hold, so a text may be anything else.
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
