import type { FileHandle } from 'node:fs/promises';

import type { IncomingPicture } from '../../src/delivery/incoming-picture.js';
import type { PictureStore } from '../../src/delivery/picture-store.js';

/** A picture store without a disk. */
export class MemoryPictures implements Pick<
  PictureStore,
  'saveBase64' | 'read' | 'brief' | 'extend' | 'receive' | 'openFile'
> {
  /** The pictures by name, and whose they are. */
  readonly saved = new Map<string, { picture: Buffer; caller: string }>();

  async saveBase64(base64: string, caller: string): Promise<string> {
    const picture = Buffer.from(base64, 'base64');
    const name = `picture-${this.saved.size + 1}`;
    this.saved.set(name, { picture, caller });
    return name;
  }

  async read(name: string): Promise<Buffer | undefined> {
    return this.saved.get(name)?.picture;
  }

  async extend(): Promise<void> {}

  async brief(name: string): Promise<string | undefined> {
    return this.saved.get(name)?.picture.toString('base64');
  }

  // Scripted upstreams read nothing: their pictures are saved whole.
  receive(): IncomingPicture {
    throw new Error('no picture comes here');
  }

  async openFile(): Promise<FileHandle | undefined> {
    return undefined;
  }
}
