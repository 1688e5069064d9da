import { createReadStream } from 'node:fs';
import { type FileHandle, link, mkdir, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Disk, UnnamedFile } from './disk.js';

/** What no file's name may hold on a system. Windows would put what stands behind a colon into a stream beside the file. */
export function forbiddenOn(platform: NodeJS.Platform): RegExp {
  return platform === 'win32' ? /[/\\<>:"|?*]|\p{Cc}/u : /[/\\\0]/;
}

/** The files of Node, Bun and Deno. */
export const disk: Disk = {
  available: true,

  forbidden: forbiddenOn(process.platform),

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
    for (let number = 1; ; number += 1) {
      const kept = join(folder, `${name}${number === 1 ? '' : `-${number}`}.${extension}`);
      if (await moveTo(kept, path)) return kept;
    }
  },
  async remove() {
    await file.close();
    await rm(path, { force: true });
  },
});

// Moves a whole file to a name that is free; false where it is taken, which a link finds out by itself. To move it over an empty file that
// keeps the name makes ext4 and btrfs write it out at once, and whoever reads, moves or removes it next wait for that.
async function moveTo(name: string, path: string): Promise<boolean> {
  try {
    await link(path, name);
  } catch {
    return moveOverEmpty(name, path);
  }
  await unlink(path);
  return true;
}

// Also for file systems without links, such as exFAT.
async function moveOverEmpty(name: string, path: string): Promise<boolean> {
  try {
    await (await open(name, 'wx')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  await rename(path, name);
  return true;
}
