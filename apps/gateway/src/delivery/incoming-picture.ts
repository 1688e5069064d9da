import { randomUUID } from 'node:crypto';

import { CapturedString, extensionFor, type ImageMediaType, imageTypeOf } from '@imagewire/transport';
import { Logger } from '@nestjs/common';

import { STAND_IN_HEAD, standInFor } from './stand-in.js';

/** How many of the first characters are looked at: the head of a data URL, and of the picture. */
const BEGINNING = 256;

/** Takes the name of a picture that is in the store, and its size in bytes. */
export type NotePicture = (name: string, bytes: number) => void;

/**
 * A long string of an answer that may be a picture, on its way into the store while it comes. What is no picture, or cannot be
 * written, stays the text that it is: it was paid for.
 */
export class IncomingPicture {
  private readonly logger = new Logger(IncomingPicture.name);
  private readonly id = randomUUID();
  private readonly string: CapturedString;
  private beginning: Buffer = Buffer.alloc(0);
  private mediaType: ImageMediaType | undefined;
  /** The text that it came as, where it is not in the store. */
  private text: Buffer | undefined;

  constructor(
    folder: string,
    private readonly note: NotePicture,
  ) {
    this.string = new CapturedString(folder, 0o600);
  }

  /** Takes the next bytes, as they stand in the JSON text. */
  async add(bytes: Uint8Array): Promise<void> {
    const missing = BEGINNING - this.beginning.byteLength;
    if (missing > 0) this.beginning = Buffer.concat([this.beginning, bytes.subarray(0, missing)]);
    await this.string.add(bytes);
  }

  /** All has come. */
  async end(): Promise<void> {
    await this.string.end();
    if (this.string.failure !== undefined) this.tell(this.string.failure);
    this.mediaType = this.string.isExact ? imageTypeOf(this.head) : undefined;
    if (!this.mediaType) await this.takeBack();
  }

  /** What stands for it where it is a picture; undefined for a text. */
  get standIn(): string | undefined {
    return this.mediaType && standInFor(this.name, this.head);
  }

  /** What stands between the quotes in its place. */
  get said(): string {
    const { standIn } = this;
    return standIn === undefined ? (this.text ?? '').toString() : this.string.dataUrlHead + standIn;
  }

  /** Puts it into the store, where it waits until it is claimed; one that cannot be put there is a text from then on. */
  async keep(): Promise<void> {
    if (!this.mediaType) return;
    try {
      const { size } = await this.string.keep(this.id);
      this.note(this.name, size);
    } catch (error) {
      this.tell(error);
      await this.takeBack();
    }
  }

  /** Makes it a text, and takes from the disk what was written. */
  async takeBack(): Promise<void> {
    if (this.text) return;
    this.mediaType = undefined;
    this.text = await this.string.text();
    await this.remove();
  }

  /** Takes from the disk what was written. */
  async remove(): Promise<void> {
    await this.string.remove().catch((error: unknown) => {
      this.logger.error('what was written of a picture could not be removed', error);
    });
  }

  private get name(): string {
    return `${this.id}.${extensionFor(this.mediaType)}`;
  }

  private get head(): Buffer {
    const digits = this.beginning.toString('latin1', this.string.dataUrlHead.length);
    return Buffer.from(digits, 'base64').subarray(0, STAND_IN_HEAD);
  }

  private tell(error: unknown): void {
    this.logger.error('a picture could not be stored while it came', error);
  }
}
