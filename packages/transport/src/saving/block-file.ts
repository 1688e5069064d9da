import { disk } from '#disk';

import type { UnnamedFile } from '../disk/disk.js';
import { onDisk } from '../file-write-error.js';
import { extensionFor, HEAD_BYTES, type ImageMediaType, imageTypeOf } from '../image-type.js';
import { decodeBase64, MOST_DIGITS } from './decode-base64.js';
import { BLOCK, giveBack, takeBlock } from './spare-blocks.js';

/** A file as it came to be. */
export interface WrittenFile {
  /** Where it is. */
  readonly path: string;
  /** By its first bytes; absent for what is no known picture, which is saved as `.bin`. */
  readonly mediaType?: ImageMediaType;
  /** Its size in bytes. */
  readonly size: number;
}

const NOTHING = new Uint8Array();

/**
 * A picture on its way to the disk. It holds one block in memory, and a second one while that is written, however large the picture
 * is. Throws FileWriteErrors.
 */
export class BlockFile {
  private block: Buffer | undefined;
  private filled = 0;
  private size = 0;
  private head: Uint8Array = new Uint8Array();
  private file: Promise<UnnamedFile> | undefined;
  /** The last write: what comes goes on meanwhile. */
  private written: Promise<void> = Promise.resolve();
  /** How many bytes are surely on the disk. */
  private safe = 0;
  /** What could not be written: it may be wanted back. */
  private unwritten: Uint8Array = NOTHING;

  constructor(
    private readonly folder: string,
    private readonly mode?: number,
  ) {}

  /** Adds bytes. */
  async add(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.byteLength;) {
      const some = bytes.subarray(from, from + BLOCK - this.filled);
      this.room().set(some, this.filled);
      this.filled += some.byteLength;
      if (this.filled === BLOCK) await this.flush();
      from += some.byteLength;
    }
  }

  /** Adds what whole groups of four base64 digits stand for, and tells how many digits it took: less than all where not all are digits. */
  async addBase64(digits: Uint8Array): Promise<number> {
    for (let from = 0; from < digits.byteLength; from += MOST_DIGITS) {
      const some = digits.subarray(from, from + MOST_DIGITS);
      if (!decodeBase64(some, this.room(), this.filled)) return from;
      this.filled += (some.byteLength / 4) * 3;
      if (this.filled > BLOCK - MOST_DIGITS) await this.flush();
    }
    return digits.byteLength;
  }

  /** All bytes so far, also where some could not be written. */
  async read(): Promise<Uint8Array> {
    await this.written.catch(() => undefined);
    const written = this.safe === 0 ? NOTHING : await onDisk((await this.opened()).read());
    const waiting = this.block?.subarray(0, this.filled) ?? NOTHING;
    return Buffer.concat([written.subarray(0, this.safe), this.unwritten, waiting]);
  }

  /** Resolves once all bytes so far are on the disk. */
  async settle(): Promise<void> {
    if (this.filled > 0) await this.flush();
    await this.written;
    this.spareBlock();
  }

  /** Gives it its name, with the extension of what its bytes are. */
  async keep(name: string): Promise<WrittenFile> {
    await this.settle();
    const mediaType = imageTypeOf(this.head);
    const file = await this.opened();
    const path = await onDisk(file.keep(name, extensionFor(mediaType)));
    return { path, size: this.size, ...(mediaType === undefined ? {} : { mediaType }) };
  }

  /** Takes it from the disk. What is added afterwards begins a new one. */
  async remove(): Promise<void> {
    this.spareBlock();
    await this.written.catch(() => undefined);
    const file = await this.file?.catch(() => undefined);
    this.file = undefined;
    this.written = Promise.resolve();
    this.filled = 0;
    this.size = 0;
    this.safe = 0;
    this.unwritten = NOTHING;
    if (file !== undefined) await onDisk(file.remove());
  }

  // The file is created while its first block fills.
  private room(): Buffer {
    this.opened().catch(() => undefined);
    return (this.block ??= takeBlock());
  }

  private opened(): Promise<UnnamedFile> {
    return (this.file ??= onDisk(disk.createFile(this.folder, this.mode)));
  }

  // One write at a time, so that the blocks stay in order.
  private async flush(): Promise<void> {
    const block = this.room().subarray(0, this.filled);
    await this.written;
    const file = await this.opened();
    if (this.size === 0) this.head = Uint8Array.from(block.subarray(0, HEAD_BYTES));
    const own = this.block;
    this.block = undefined;
    this.size += this.filled;
    this.filled = 0;
    this.written = this.write(file, block).then(() => giveBack(own));
    // It is told where the next block is written, or the file is kept.
    this.written.catch(() => undefined);
  }

  private async write(file: UnnamedFile, block: Buffer): Promise<void> {
    try {
      await onDisk(file.write(block));
      this.safe += block.byteLength;
    } catch (error) {
      this.unwritten = block;
      throw error;
    }
  }

  private spareBlock(): void {
    giveBack(this.block);
    this.block = undefined;
  }
}
