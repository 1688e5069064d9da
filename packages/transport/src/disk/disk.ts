import type { ByteStream } from '../http-message.js';

/** A file that can be read, and its name without the folder. */
export interface DiskFile {
  readonly name: string;
  readonly stream: ByteStream & { readonly size: number };
}

/** A file that is being written and has no name of its own yet. */
export interface UnnamedFile {
  /** Writes all of a block after what was written before. */
  write(block: Uint8Array): Promise<void>;
  /** All that was written. */
  read(): Promise<Uint8Array>;
  /** Gives the file its name and tells its path. A name that is taken gets the first free number: nothing is overwritten. */
  keep(name: string, extension: string): Promise<string>;
  /** Removes the file. */
  remove(): Promise<void>;
}

/** What a runtime with files can do. */
export interface Disk {
  /** Whether there are files at all. */
  readonly available: boolean;
  /** What no file's name may hold: a folder, and what the system keeps for itself. */
  readonly forbidden: RegExp;
  /** Looks at a file. Rejects with the runtime's own error where there is none. */
  openFile(path: string): Promise<DiskFile>;
  /**
   * Starts a file in a folder, which it creates. Until the file is kept it is hidden and ends in `.part`. `mode` says who may open it;
   * by default whoever the process lets.
   */
  createFile(folder: string, mode?: number): Promise<UnnamedFile>;
}
