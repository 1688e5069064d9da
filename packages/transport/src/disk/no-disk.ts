import type { Disk } from './disk.js';

const refuse = async (): Promise<never> => {
  throw new Error('this runtime has no files: use Node, Bun or Deno');
};

/** Browsers and workers. */
export const disk: Disk = { available: false, forbidden: /[/\\]/, openFile: refuse, createFile: refuse };
