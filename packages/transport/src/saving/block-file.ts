import { disk } from '#disk';

import type { UnnamedFile } from '../disk/disk.js';
import { FileWriteError } from '../file-write-error.js';
import { extensionFor, HEAD_BYTES, type ImageMediaType, imageTypeOf } from '../image-type.js';

/** How many bytes are gathered before they are written: one write for each chunk of the wire would cost more than all the rest. */
const BLOCK = 327_680;
/** Base64 is decoded in steps of so many characters, a multiple of 4. */
const STEP = 65_536;

/** A file as it came to be. */
export interface WrittenFile {
  /** Where it is. */
  readonly path: string;
  /** By its first bytes; absent for what is no known picture, which is saved as `.bin`. */
  readonly mediaType?: ImageMediaType;
  /** Its size in bytes. */
  readonly size: number;
}

/** A picture on its way to the disk. It holds one block in memory, however large the picture is. Throws FileWriteErrors. */
export class BlockFile {
  private readonly block = Buffer.allocUnsafe(BLOCK);
  private filled = 0;
  private size = 0;
  private head: Uint8Array = new Uint8Array();
  private file: UnnamedFile | undefined;

  constructor(private readonly folder: string) {}

  /** Adds bytes. */
  async add(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.byteLength;) {
      const some = bytes.subarray(from, from + BLOCK - this.filled);
      this.block.set(some, this.filled);
      this.filled += some.byteLength;
      if (this.filled === BLOCK) await this.flush();
      from += some.byteLength;
    }
  }

  /** Adds what whole groups of four base64 digits stand for, and tells how many digits it took: less than all where not all are digits. */
  async addBase64(digits: Buffer): Promise<number> {
    for (let from = 0; from < digits.byteLength; from += STEP) {
      const text = digits.toString('latin1', from, Math.min(from + STEP, digits.byteLength));
      const expected = (text.length / 4) * 3;
      // Whatever is no digit is skipped, and falls short.
      if (this.block.write(text, this.filled, 'base64') !== expected) return from;
      this.filled += expected;
      if (this.filled > BLOCK - STEP) await this.flush();
    }
    return digits.byteLength;
  }

  /** All bytes so far. */
  async read(): Promise<Uint8Array> {
    const written = (this.file && (await onDisk(this.file.read()))) ?? new Uint8Array();
    return Buffer.concat([written, this.block.subarray(0, this.filled)]);
  }

  /** Gives it its name, with the extension of what its bytes are. */
  async keep(name: string): Promise<WrittenFile> {
    const file = await this.flush();
    const mediaType = imageTypeOf(this.head);
    const path = await onDisk(file.keep(name, extensionFor(mediaType)));
    return { path, size: this.size, ...(mediaType === undefined ? {} : { mediaType }) };
  }

  /** Takes it from the disk. What is added afterwards begins a new one. */
  async remove(): Promise<void> {
    if (this.file) await onDisk(this.file.remove());
    this.file = undefined;
    this.filled = 0;
    this.size = 0;
  }

  private async flush(): Promise<UnnamedFile> {
    if (this.size === 0)
      this.head = Uint8Array.from(this.block.subarray(0, Math.min(HEAD_BYTES, this.filled)));
    this.file ??= await onDisk(disk.createFile(this.folder));
    await onDisk(this.file.write(this.block.subarray(0, this.filled)));
    this.size += this.filled;
    this.filled = 0;
    return this.file;
  }
}

const onDisk = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw new FileWriteError(error as Error);
  });
