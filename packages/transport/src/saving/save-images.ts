import { disk } from '#disk';
import { checkOptionNames, optionNames, RequestOptionsError } from '@imagewire/models';

import type { DownloadOptions } from '../download.js';
import { FileWriteError } from '../file-write-error.js';
import type { AnswerImage } from '../image-bytes.js';
import { checkSignal } from '../option-values.js';
import type { WrittenFile } from './block-file.js';
import { saveImage } from './save-image.js';
import { SaveImagesError } from './save-images-error.js';

/** A picture on the disk. */
export interface SavedImage extends WrittenFile {
  /** Which picture of the answer, counted from 0. */
  readonly index: number;
}

/** How pictures are saved. */
export interface SaveImagesOptions extends DownloadOptions {
  /** The file name before the number: `image` by default, for image-0.png, image-1.png, ... Without a folder, at most 200 bytes; Windows takes no `12:30`. */
  readonly name?: string;
  /** Told of each picture as it is on the disk. What it throws is thrown once the others are there too: they were paid for. */
  readonly onProgress?: (
    saved: SavedImage,
    progress: { readonly done: number; readonly total: number },
  ) => void;
}

/** The file systems take 255 bytes, and a number and an ending follow. */
const LONGEST_NAME = 200;

/** Every option of saving. */
export const SAVE_OPTIONS = optionNames<SaveImagesOptions>({
  name: true,
  onProgress: true,
  signal: true,
  timeout: true,
  deadline: true,
  maxRetries: true,
  maxRetryAfter: true,
  connection: true,
  onAttempt: true,
  clock: true,
});

/**
 * Saves every picture of an answer into a folder, named by what its bytes are; nothing is overwritten. Pictures that come as
 * addresses are fetched without any key, straight to the disk. One that fails does not stop the others: a SaveImagesError then says
 * which are saved. An answer without pictures is a SaveImagesError too.
 */
export async function saveImages(
  answer: { readonly data?: readonly AnswerImage[] } | readonly AnswerImage[],
  folder: string,
  options: SaveImagesOptions = {},
): Promise<SavedImage[]> {
  checkSaving(options);
  return saveEach(imagesOf(answer), options, (image, name) => saveImage(image, name, folder, options));
}

/** Throws for options that do not exist or cannot work, and on a runtime that has no files. */
export function checkSaving(options: SaveImagesOptions): void {
  checkOptionNames(options, SAVE_OPTIONS, 'saving');
  checkSignal(options.signal);
  checkName(options.name);
  if (!disk.available)
    throw new FileWriteError(
      new Error(
        'pictures cannot be saved: this runtime has no files; take bytes(image), or use Node, Bun or Deno',
      ),
    );
}

// What fails when the file is named, fails after the picture was paid for.
function checkName(name = ''): void {
  if (disk.forbidden.test(name) || new TextEncoder().encode(name).byteLength > LONGEST_NAME)
    throw new RequestOptionsError(
      'name',
      `must be a file name that this system takes, without a folder, of at most ${LONGEST_NAME} bytes`,
    );
}

/** Saves pictures one after the other, in the way given. Throws a SaveImagesError, with the answer, where one fails or there is none. */
export async function saveEach(
  images: readonly AnswerImage[],
  options: SaveImagesOptions,
  save: (image: AnswerImage, name: string) => Promise<WrittenFile>,
  answer?: object,
): Promise<SavedImage[]> {
  const saved: SavedImage[] = [];
  const failures: { index: number; error: unknown }[] = [];
  let thrown: { readonly error: unknown } | undefined;
  for (const [index, image] of images.entries()) {
    options.signal?.throwIfAborted();
    const file = await save(image, fileName(options, index)).catch((error: unknown) => {
      options.signal?.throwIfAborted();
      failures.push({ index, error });
    });
    if (file === undefined) continue;
    saved.push({ index, ...file });
    try {
      options.onProgress?.({ index, ...file }, { done: saved.length, total: images.length });
    } catch (error) {
      thrown ??= { error };
    }
  }
  if (failures.length > 0 || images.length === 0) throw new SaveImagesError(saved, failures, answer);
  if (thrown !== undefined) throw thrown.error;
  return saved;
}

/** The name of a picture's file, without its extension. */
export const fileName = ({ name = 'image' }: SaveImagesOptions, index: number): string => `${name}-${index}`;

const isList = (answer: object): answer is readonly AnswerImage[] => Array.isArray(answer);

const imagesOf = (
  answer: { readonly data?: readonly AnswerImage[] } | readonly AnswerImage[],
): readonly AnswerImage[] => (isList(answer) ? answer : (answer.data ?? []));
