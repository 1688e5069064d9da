import { openAsBlob } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that is being written. */
export interface SpoolFile {
  handle: FileHandle;
  /** What was written, as a Blob that reads from disk. Close the handle first. */
  toBlob(): Promise<Blob>;
}

/** One request's files on disk: a folder of their own, made with the first of them, that goes as a whole. */
export class Spool {
  private folder: Promise<string> | undefined;
  private count = 0;

  constructor(private readonly parent: string) {}

  /** Makes an empty file, which only this process' user can read. */
  async create(): Promise<SpoolFile> {
    this.folder ??= mkdtemp(join(this.parent, 'imagewire-'));
    const path = join(await this.folder, String((this.count += 1)));
    const handle = await open(path, 'wx', 0o600);
    return { handle, toBlob: () => openAsBlob(path) };
  }

  /** Removes everything; its Blobs cannot be read any more. Never throws: what cannot be removed becomes a warning of the process. */
  async remove(): Promise<void> {
    const folder = await this.folder?.catch(() => undefined);
    if (folder === undefined) return;
    try {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      process.emitWarning(`an upload's files could not be removed: ${String(error)}`, 'ImagewireWarning');
    }
  }
}
