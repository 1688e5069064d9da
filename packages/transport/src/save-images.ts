import { disk } from '#disk';

import type { DownloadOptions } from './download.js';
import { type AnswerImage, bytes } from './image-bytes.js';
import { extensionFor, type ImageMediaType, imageTypeOf } from './image-type.js';
import { checkOptionNames, optionNames } from './option-names.js';
import { SaveImagesError } from './save-images-error.js';

/** A picture on the disk. */
export interface SavedImage {
  /** Which picture of the answer, counted from 0. */
  readonly index: number;
  readonly path: string;
  /** By its first bytes; absent for what is no known picture, which is saved as `.bin`. */
  readonly mediaType?: ImageMediaType;
  /** Its size in bytes. */
  readonly size: number;
}

/** How pictures are saved. */
export interface SaveImagesOptions extends DownloadOptions {
  /** The file name before the number: `image` by default, for image-0.png, image-1.png, ... */
  readonly name?: string;
  /** Told of each picture as it is on the disk. */
  readonly onProgress?: (
    saved: SavedImage,
    progress: { readonly done: number; readonly total: number },
  ) => void;
}

/** Every option of saving. */
export const SAVE_OPTIONS = optionNames<SaveImagesOptions>({
  name: true,
  onProgress: true,
  signal: true,
  timeout: true,
  deadline: true,
  maxRetries: true,
  maxRetryAfter: true,
  retryUnknownOutcome: true,
  serverHonoursIdempotency: true,
  connection: true,
  onAttempt: true,
  clock: true,
});

/**
 * Saves every picture of an answer into a folder, named by what its bytes are; nothing is overwritten. Pictures that come as
 * addresses are fetched without any key. One that fails does not stop the others: a SaveImagesError then says which are saved.
 */
export async function saveImages(
  answer: { readonly data?: readonly AnswerImage[] } | readonly AnswerImage[],
  folder: string,
  options: SaveImagesOptions = {},
): Promise<SavedImage[]> {
  checkOptionNames(options, SAVE_OPTIONS, 'saving');
  const images = imagesOf(answer);
  const saved: SavedImage[] = [];
  const failures: { index: number; error: unknown }[] = [];
  for (const [index, image] of images.entries()) {
    options.signal?.throwIfAborted();
    const each = await saveImage(image, index, folder, options).catch((error: unknown) => {
      options.signal?.throwIfAborted();
      failures.push({ index, error });
    });
    if (each === undefined) continue;
    saved.push(each);
    options.onProgress?.(each, { done: saved.length, total: images.length });
  }
  if (failures.length > 0) throw new SaveImagesError(saved, failures);
  return saved;
}

async function saveImage(
  image: AnswerImage,
  index: number,
  folder: string,
  options: SaveImagesOptions,
): Promise<SavedImage> {
  const content = await bytes(image, options);
  const mediaType = imageTypeOf(content);
  const name = `${options.name ?? 'image'}-${index}`;
  const path = await disk.writeFile(folder, name, extensionFor(mediaType), content);
  return { index, path, size: content.byteLength, ...(mediaType === undefined ? {} : { mediaType }) };
}

const isList = (answer: object): answer is readonly AnswerImage[] => Array.isArray(answer);

const imagesOf = (
  answer: { readonly data?: readonly AnswerImage[] } | readonly AnswerImage[],
): readonly AnswerImage[] => (isList(answer) ? answer : (answer.data ?? []));
