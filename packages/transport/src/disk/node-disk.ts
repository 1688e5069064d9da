import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Disk } from './disk.js';

/** The files of Node, Bun and Deno. */
export const disk: Disk = {
  async openFile(path) {
    const facts = await stat(path);
    if (!facts.isFile()) throw new Error('not a file');
    return {
      name: basename(path),
      stream: { open: () => createReadStream(path), size: facts.size, spent: false },
    };
  },

  async writeFile(folder, name, extension, content) {
    await mkdir(folder, { recursive: true });
    const { path, file } = await createFile(folder, name, extension);
    try {
      await file.writeFile(content);
    } catch (error) {
      await file.close();
      await rm(path, { force: true });
      throw error;
    }
    await file.close();
    return path;
  },
};

async function createFile(
  folder: string,
  name: string,
  extension: string,
): Promise<{ path: string; file: FileHandle }> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.${extension}`);
    try {
      return { path, file: await open(path, 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
