import {
  type BinaryPart,
  checkOptionNames,
  isBinaryPart,
  optionNames,
  RequestOptionsError,
} from '@imagewire/models';

import { closeSources, readableChunks } from './byte-source.js';
import { bytesFromDataUrl, isDataUrl } from './data-url.js';
import type { FormFile } from './http-message.js';
import { ImageInputError } from './image-input-error.js';
import {
  sourceFromBlob,
  sourceFromBytes,
  sourceFromFile,
  sourceFromStream,
  type SourceImage,
} from './image-source.js';
import { extensionFor, type ImageMediaType, imageTypeOf } from './image-type.js';
import { sizeOf } from './multipart.js';

/** The largest picture sent by default, in bytes: 50 MiB, OpenAI's limit. */
export const DEFAULT_MAX_IMAGE_BYTES = 50 * 1024 * 1024;

/** A picture that is ready to be sent. */
export type PreparedImage = Omit<FormFile, 'name'>;

/** A picture that the server fetches itself. */
export interface ImageReference {
  /** An http or https address. */
  readonly url: string;
}

/** What a picture must be like, and what it is called in errors. */
export interface PrepareImageOptions {
  /** The field of the request, dotted: `image.0`. */
  readonly path: string;
  /** The most bytes it may have; 50 MiB by default. */
  readonly maxBytes?: number;
  /** Whether an http address is kept for the server to fetch, where the dialect can say so. Refused by default; never fetched here. */
  readonly references?: 'keep' | 'refuse';
  /** Whether a text may name a file of this machine. True by default; a service that takes the text from someone else turns it off. */
  readonly localFiles?: boolean;
}

const PREPARE_OPTIONS = optionNames<PrepareImageOptions>({
  path: true,
  maxBytes: true,
  references: true,
  localFiles: true,
});

/**
 * Makes a picture ready to be sent: opens it, tells its media type by its first bytes and its size before anything leaves. The
 * bytes themselves are read while they are sent. Throws an ImageInputError for what is no PNG, JPEG, WebP or GIF picture, and a
 * RequestOptionsError for options that cannot work.
 */
export function prepareImage(
  image: BinaryPart,
  options: PrepareImageOptions & { references: 'keep' },
): Promise<PreparedImage | ImageReference>;
/** As above; an http address is refused with an ImageInputError. */
export function prepareImage(
  image: BinaryPart,
  options: PrepareImageOptions & { references?: 'refuse' },
): Promise<PreparedImage>;
export async function prepareImage(
  image: BinaryPart,
  options: PrepareImageOptions,
): Promise<PreparedImage | ImageReference> {
  checkPreparing(image, options);
  if (typeof image === 'string' && /^https?:/i.test(image)) return referenceTo(image, options);
  const { path, maxBytes = DEFAULT_MAX_IMAGE_BYTES } = options;
  const { head, source, filename } = await openImage(image, options, maxBytes);
  try {
    checkSize(sizeOf(source), path, maxBytes);
    const mediaType = mediaTypeOf(head, path);
    return { filename: filename ?? `image.${extensionFor(mediaType)}`, mediaType, source };
  } catch (error) {
    closeSources([source]);
    throw error;
  }
}

// Types do not reach those who write JavaScript, nor what comes from JSON.
function checkPreparing(image: unknown, options: PrepareImageOptions): void {
  checkOptionNames(options, PREPARE_OPTIONS, 'prepareImage');
  if (typeof options.path !== 'string')
    throw new RequestOptionsError('path', 'must be the field that the picture is for, as in image.0');
  if (typeof image === 'string' || isBinaryPart(image)) return;
  const problem = 'must be bytes, a Blob, a stream, or a text that names one: a path or a data URL';
  throw new ImageInputError(options.path, 'isSource', problem);
}

function checkSize(size: number | undefined, path: string, maxBytes: number): void {
  if (size === 0) throw new ImageInputError(path, 'isNotEmpty', 'is empty');
  if (size !== undefined && size > maxBytes)
    throw new ImageInputError(path, 'maxSize', `has ${size} bytes, more than the ${maxBytes} allowed`);
}

function mediaTypeOf(head: Uint8Array, path: string): ImageMediaType {
  const mediaType = imageTypeOf(head);
  if (mediaType !== undefined) return mediaType;
  const problem = 'is no PNG, JPEG, WebP or GIF picture by its first bytes';
  throw new ImageInputError(path, 'isKnownImage', problem);
}

function referenceTo(url: string, { path, references }: PrepareImageOptions): ImageReference {
  if (references === 'keep') return { url };
  const problem =
    'is an address, and this dialect takes only the picture itself: fetch it and hand in its bytes';
  throw new ImageInputError(path, 'isContent', problem);
}

async function openImage(
  image: BinaryPart,
  options: PrepareImageOptions,
  maxBytes: number,
): Promise<SourceImage> {
  const { path } = options;
  if (typeof image === 'string') return openText(image, options);
  if (ArrayBuffer.isView(image))
    return sourceFromBytes(new Uint8Array(image.buffer, image.byteOffset, image.byteLength));
  if (image instanceof ArrayBuffer) return sourceFromBytes(new Uint8Array(image));
  if (image instanceof Blob) return sourceFromBlob(image);
  if ('getReader' in image) return sourceFromStream(readableChunks(image), path, maxBytes);
  if (Symbol.asyncIterator in image) return sourceFromStream(image, path, maxBytes);
  // A Blob of another library.
  return sourceFromBytes(new Uint8Array(await (image as Blob).arrayBuffer()));
}

async function openText(
  text: string,
  { path, localFiles = true }: PrepareImageOptions,
): Promise<SourceImage> {
  if (!isDataUrl(text)) return sourceFromFile(text, path, localFiles);
  const bytes = bytesFromDataUrl(text);
  if (bytes === undefined)
    throw new ImageInputError(path, 'isReadable', 'is a data URL without base64 in it');
  return sourceFromBytes(bytes);
}
