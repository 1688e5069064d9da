import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Logger } from '@nestjs/common';

import { PictureStore } from './picture-store.js';

let folder: string;
let warnings: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-store-'));
  warnings = [];
  Logger.overrideLogger({
    log: () => undefined,
    error: () => undefined,
    warn: (message: string) => warnings.push(message),
  });
});
afterEach(() => rm(folder, { recursive: true }));

const kilobyte = Buffer.alloc(1024);
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
const age = (name: string, minutes: number): Promise<void> =>
  utimes(join(folder, name), minutesAgo(minutes), minutesAgo(minutes));

describe('PictureStore', () => {
  it('removes the oldest once all together take more than they may, and says so', async () => {
    const store = new PictureStore(folder, 3 * 1024);
    const names: string[] = [];
    for (const minutes of [30, 20, 10]) {
      const name = await store.save(kilobyte, 'png');
      await age(name, minutes);
      names.push(name);
    }
    expect(warnings).toEqual([]);
    const newest = await store.save(kilobyte, 'webp');
    expect((await readdir(folder)).sort()).toEqual([...names.slice(1), newest].sort());
    expect(warnings).toEqual([expect.stringContaining('IMAGEWIRE_STORED_MEGABYTES')]);
  });

  it('removes what no link can reach any more, and what was left half written', async () => {
    const store = new PictureStore(folder, 1024 * 1024);
    const [old, fresh] = [await store.save(kilobyte, 'png'), await store.save(kilobyte, 'jpeg')];
    await writeFile(join(folder, 'half.png.part'), kilobyte);
    await age(old, 61);
    await age('half.png.part', 61);
    await age(fresh, 59);
    await store.removeExpired();
    expect(await readdir(folder)).toEqual([fresh]);
    expect(await store.open(old)).toBeUndefined();
  });

  it('opens by its own names alone', async () => {
    const store = new PictureStore(folder, 1024 * 1024);
    await writeFile(join(folder, 'note.png'), kilobyte);
    for (const name of ['note.png', '../note.png', '', `${'a'.repeat(36)}.svg`])
      expect(await store.open(name)).toBeUndefined();
    const opened = await store.open(await store.save(kilobyte, 'jpeg'));
    expect(opened).toMatchObject({ mediaType: 'image/jpeg', bytes: 1024 });
    opened?.stream.destroy();
  });
});
