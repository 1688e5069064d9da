import { readOnce } from '../door/read-buffers.js';
import { createIdempotencyKey } from '../idempotency-key.js';
import { type AnswerImage, pictureText } from '../image-bytes.js';
import { isObject } from '../is-object.js';
import { parseJson } from '../read-body.js';
import { StringSplitter } from '../string-splitter.js';
import type { WrittenFile } from './block-file.js';
import { CapturedString } from './captured-string.js';
import { saveImage } from './save-image.js';
import { fileName, saveEach, type SavedImage, type SaveImagesOptions } from './save-images.js';
import { SaveImagesError } from './save-images-error.js';
import { untilAborted } from './until-aborted.js';

/** What came, in order: text, and what stands for a picture that went to the disk. */
type Part = Uint8Array | CapturedPart;

interface CapturedPart {
  readonly marker: string;
  readonly string: CapturedString;
}

/**
 * Saves the pictures of one answer while it comes: base64 is decoded and written as it is read. Until the answer has been looked at
 * as a whole, which tells what its pictures are, the files have no names.
 */
export class PictureSaver {
  /** Whether pictures of the answer went to the disk, with nothing in their place in its body. */
  hasPictures = false;
  /** What stands for the picture of this number until the answer has been read. No answer holds it by chance. */
  private readonly marker = `imagewire-${createIdempotencyKey()}-`;
  private readonly captured = new Map<string, CapturedString>();
  private images: readonly AnswerImage[] = [];

  constructor(
    private readonly folder: string,
    private readonly options: SaveImagesOptions,
    private readonly imagesOf: (answer: object) => readonly AnswerImage[],
  ) {}

  /** Takes an answer's body, and gives it back with nothing in the place of the pictures that are on the disk. */
  readonly take = async (body: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
    // What an attempt before this one has left comes again.
    await this.removeAll();
    return this.withoutPictures(await this.partsOf(readOnce(untilAborted(body, this.options.signal))));
  };

  /** As {@link take}, of a body that was read before and stays as it is. */
  async takeCopy(body: Uint8Array): Promise<Uint8Array> {
    return this.withoutPictures(await this.partsOf([body]));
  }

  /** Gives the pictures their names, and saves those that are small or come as addresses. `answer` goes along with a failure. */
  async finish(answer: object): Promise<SavedImage[]> {
    const save = (image: AnswerImage, name: string): Promise<WrittenFile> =>
      this.capturedAs(image)?.keep(name) ?? saveImage(image, name, this.folder, this.options);
    try {
      return await saveEach(this.images, this.options, save, answer);
    } finally {
      await this.removeAll();
    }
  }

  /**
   * What is to be thrown when the call failed: the error itself, or a SaveImagesError where whole pictures had come before. Those are
   * kept, numbered as they came: they were paid for.
   */
  async failure(error: unknown): Promise<unknown> {
    const saved: SavedImage[] = [];
    for (const picture of this.captured.values()) {
      const index = saved.length;
      saved.push({ index, ...(await picture.keep(fileName(this.options, index))) });
    }
    return saved.length === 0 ? error : new SaveImagesError(saved, [{ index: saved.length, error }]);
  }

  /** Takes from the disk what has no name yet. */
  async removeAll(): Promise<void> {
    for (const picture of this.captured.values()) await picture.remove();
    this.captured.clear();
  }

  private async partsOf(body: AsyncIterable<Uint8Array> | readonly Uint8Array[]): Promise<Part[]> {
    const splitter = new StringSplitter();
    const parts: Part[] = [];
    let string: CapturedString | undefined;
    try {
      for await (const chunk of body)
        for (const { inside, bytes, ends } of splitter.push(chunk)) {
          // A copy: a view would keep all of its chunk in memory.
          if (!inside) parts.push(Uint8Array.from(bytes));
          else await (string ??= new CapturedString(this.folder)).add(bytes);
          if (!ends || string === undefined) continue;
          parts.push(await this.ended(string));
          string = undefined;
        }
    } finally {
      await string?.remove();
    }
    return parts;
  }

  private async ended(string: CapturedString): Promise<Part> {
    await string.end();
    if (!string.isPicture) return string.text();
    const marker = `${this.marker}${this.captured.size}`;
    this.captured.set(marker, string);
    return { marker, string };
  }

  private async withoutPictures(parts: readonly Part[]): Promise<Uint8Array> {
    const marked = parts.map((part) => ('marker' in part ? Buffer.from(part.marker) : part));
    const answer = parseJson(new TextDecoder().decode(Buffer.concat(marked)));
    this.images = isObject(answer) ? this.imagesOf(answer) : [];
    const pictures = new Set(this.images.map((image) => this.capturedAs(image)));
    const isKept = (string: CapturedString): boolean => !isObject(answer) || pictures.has(string);
    const all: Uint8Array[] = [];
    for (const part of parts)
      if (!('marker' in part)) all.push(part);
      else if (isKept(part.string)) all.push(Buffer.from(part.string.dataUrlHead));
      else all.push(await this.takenBack(part));
    this.hasPictures = this.captured.size > 0;
    return Buffer.concat(all);
  }

  // Base64 that is no picture of the answer stays in it.
  private async takenBack({ marker, string }: CapturedPart): Promise<Uint8Array> {
    const text = await string.text();
    await string.remove();
    this.captured.delete(marker);
    return text;
  }

  private capturedAs(image: AnswerImage): CapturedString | undefined {
    return this.captured.get(pictureText(image) ?? '');
  }
}
