import { createReadStream, type ReadStream } from 'node:fs';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { type ImageMediaType, LONG_STRING } from '@imagewire/transport';

import { STAND_IN_HEAD, standInFor } from './stand-in.js';

const pictureName = /^[0-9a-f-]{36}\.(png|jpe?g|webp|gif)$/;

/** A stored picture, ready to be sent. */
export interface StoredPicture {
  mediaType: ImageMediaType;
  bytes: number;
  stream: ReadStream;
}

/** The files of stored pictures, by the names that the store gave them. */
export class PictureFiles {
  constructor(protected readonly folder: string) {}

  /** Opens a picture; undefined for any name that this store did not give, and for a picture that is gone. */
  async open(name: string): Promise<StoredPicture | undefined> {
    const format = pictureName.exec(name)?.[1];
    if (!format) return undefined;
    const file = join(this.folder, name);
    const found = await stat(file).catch(() => undefined);
    return (
      found && {
        mediaType: `image/${format === 'jpg' ? 'jpeg' : format}` as ImageMediaType,
        bytes: found.size,
        stream: createReadStream(file),
      }
    );
  }

  /** The open file of a picture, which its holder closes: it can be read even when it is removed; undefined where open gives nothing. */
  async openFile(name: string): Promise<FileHandle | undefined> {
    return pictureName.test(name) ? open(join(this.folder, name)).catch(() => undefined) : undefined;
  }

  /** The bytes of a picture; undefined where open gives nothing. */
  async read(name: string): Promise<Buffer | undefined> {
    return pictureName.test(name) ? readFile(join(this.folder, name)).catch(() => undefined) : undefined;
  }

  /** What stands for a large picture in an answer, and the base64 of a small one; undefined where open gives nothing. */
  async brief(name: string): Promise<string | undefined> {
    const file = await this.openFile(name);
    if (!file) return undefined;
    try {
      const { size } = await file.stat();
      if (size < LONG_STRING) return await file.readFile('base64');
      const { buffer } = await file.read(Buffer.alloc(STAND_IN_HEAD), 0, STAND_IN_HEAD, 0);
      return standInFor(name, buffer);
    } finally {
      await file.close();
    }
  }
}
