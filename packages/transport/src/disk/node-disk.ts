import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Disk, UnnamedFile } from './disk.js';

/** The files of Node, Bun and Deno. */
export const disk: Disk = {
  available: true,

  async openFile(path) {
    const facts = await stat(path);
    if (!facts.isFile()) throw new Error('not a file');
    return {
      name: basename(path),
      stream: { open: () => createReadStream(path), size: facts.size, spent: false },
    };
  },

  async createFile(folder, mode) {
    await mkdir(folder, { recursive: true });
    const path = join(folder, `.imagewire-${crypto.randomUUID()}.part`);
    return unnamedFile(folder, path, await open(path, 'wx', mode));
  },
};

const unnamedFile = (folder: string, path: string, file: FileHandle): UnnamedFile => ({
  write: (block) => file.writeFile(block),
  read: () => readFile(path),
  async keep(name, extension) {
    await file.close();
    const kept = await reserveName(folder, name, extension);
    await rename(path, kept);
    return kept;
  },
  async remove() {
    await file.close();
    await rm(path, { force: true });
  },
});

// The name is taken by an empty file, over which the whole one is then moved: no file is ever half written under it.
async function reserveName(folder: string, name: string, extension: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.${extension}`);
    try {
      await (await open(path, 'wx')).close();
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
