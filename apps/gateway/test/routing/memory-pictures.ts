import type { PictureStore } from '../../src/delivery/picture-store.js';

/** A picture store without a disk. */
export class MemoryPictures implements Pick<PictureStore, 'save' | 'read' | 'extend'> {
  /** The pictures by name, and whose they are. */
  readonly saved = new Map<string, { picture: Buffer; caller: string }>();

  async save(picture: Buffer, caller: string): Promise<string> {
    const name = `picture-${this.saved.size + 1}`;
    this.saved.set(name, { picture, caller });
    return name;
  }

  async read(name: string): Promise<Buffer | undefined> {
    return this.saved.get(name)?.picture;
  }

  async extend(): Promise<void> {}
}
