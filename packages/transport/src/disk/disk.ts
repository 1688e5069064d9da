import type { ByteStream } from '../http-message.js';

/** A file that can be read, and its name without the folder. */
export interface DiskFile {
  readonly name: string;
  readonly stream: ByteStream & { readonly size: number };
}

/** What a runtime with files can do. */
export interface Disk {
  /** Looks at a file. Rejects with the runtime's own error where there is none. */
  openFile(path: string): Promise<DiskFile>;
  /**
   * Writes a new file into a folder, which it creates, and gives its path. A name that is taken gets the first free number: nothing
   * is overwritten. A file that could not be written to its end is removed.
   */
  writeFile(folder: string, name: string, extension: string, content: Uint8Array): Promise<string>;
}
