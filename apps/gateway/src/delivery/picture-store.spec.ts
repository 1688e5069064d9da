import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Logger } from '@nestjs/common';

import { Database } from '../store/database.js';
import { PictureIndex, type PictureNeed } from '../store/picture-index.js';
import { PictureStore } from './picture-store.js';
import { standsFor } from './stand-in.js';

let root: string;
let folder: string;
let database: Database;
let warnings: string[];
let errors: string[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'imagewire-store-'));
  folder = join(root, 'pictures');
  database = new Database(join(root, 'imagewire.db'));
  warnings = [];
  errors = [];
  Logger.overrideLogger({
    log: () => undefined,
    error: (message: string) => errors.push(message),
    warn: (message: string) => warnings.push(message),
  });
});
afterEach(async () => {
  database.close();
  await rm(root, { recursive: true });
});

const heads = { png: '\x89PNG\r\n\x1a\n', jpeg: '\xff\xd8\xff', webp: 'RIFF....WEBP' };
const kilobyte = (format: keyof typeof heads): Buffer =>
  Buffer.concat([Buffer.from(heads[format], 'latin1'), Buffer.alloc(1024)], 1024);
const neededFor = (minutes: number): PictureNeed => ({ expiresAt: Date.now() + minutes * 60_000 });

/** The longest that a request may take, in milliseconds. */
const DEADLINE = 15 * 60_000;

async function storeOf(capacity: number): Promise<PictureStore> {
  const store = new PictureStore(folder, new PictureIndex(database), capacity, DEADLINE);
  await store.onModuleInit();
  store.onModuleDestroy();
  return store;
}

async function saved(
  store: PictureStore,
  format: keyof typeof heads,
  need: PictureNeed = neededFor(60),
): Promise<string> {
  const name = await store.save(kilobyte(format), 'someone', need);
  if (name === undefined) throw new Error('not taken for a picture');
  return name;
}

/** A picture of an answer that has been read. */
async function received(store: PictureStore): Promise<string> {
  const picture = store.receive();
  const bytes = Buffer.concat([Buffer.from(heads.png, 'latin1'), Buffer.alloc(30_000)]);
  await picture.add(Buffer.from(bytes.toString('base64')));
  await picture.end();
  await picture.keep();
  const name = standsFor(picture.standIn);
  if (name === undefined) throw new Error('not taken for a picture');
  return name;
}

/** Does something as if two minutes had gone by since. */
async function longAgo<T>(act: () => Promise<T>): Promise<T> {
  const before = Date.now() - 120_000;
  const clock = import.meta.jest.spyOn(Date, 'now').mockReturnValue(before);
  return act().finally(() => clock.mockRestore());
}

describe('PictureStore', () => {
  it('removes what expires first once all together take more than they may, and says so', async () => {
    const store = await storeOf(3 * 1024);
    const names: string[] = [];
    for (const minutes of [30, 40, 50])
      names.push(await longAgo(() => saved(store, 'png', neededFor(minutes))));
    expect(warnings).toEqual([]);
    const newest = await saved(store, 'webp');
    expect((await readdir(folder)).sort()).toEqual([...names.slice(1), newest].sort());
    expect(warnings).toEqual([expect.stringContaining('IMAGEWIRE_STORED_MEGABYTES')]);
  });

  it('keeps what was promised to its caller, whatever it takes', async () => {
    const store = await storeOf(1024);
    const { expiresAt } = neededFor(10);
    const promised = await longAgo(() => saved(store, 'png', { expiresAt, pinnedUntil: expiresAt }));
    const other = await longAgo(() => saved(store, 'png'));
    const newest = await saved(store, 'png');
    expect((await readdir(folder)).sort()).toEqual([promised, newest].sort());
    expect(await store.read(other)).toBeUndefined();
  });

  it('keeps what was stored within the last minute against any cap, so that no link is dead when it is given', async () => {
    const store = await storeOf(1024);
    const { expiresAt } = neededFor(60 * 24);
    await longAgo(() => saved(store, 'png', { expiresAt, pinnedUntil: expiresAt }));
    const answered = [await saved(store, 'png'), await saved(store, 'webp')];
    expect(await readdir(folder)).toEqual(expect.arrayContaining(answered));
    expect(warnings).toEqual([]);
  });

  it('keeps what came with an answer until somebody claims it, and from then on for a minute against any cap', async () => {
    const store = await storeOf(1024);
    const first = await received(store);
    const second = await received(store);
    await store.removeExpired(neededFor(15).expiresAt);
    await store.claim(first, 'someone', neededFor(30));
    await store.claim(second, 'someone', neededFor(40));
    expect((await readdir(folder)).sort()).toEqual([first, second].sort());
    await store.claim(first, 'someone', neededFor(50));
    await store.removeExpired(neededFor(45).expiresAt);
    expect(await readdir(folder)).toEqual([first]);
  });

  it('removes what came with an answer and nobody has claimed when its request must have ended', async () => {
    const store = await storeOf(1024);
    await received(store);
    await store.removeExpired(neededFor(17).expiresAt);
    expect(await readdir(folder)).toEqual([]);
  });

  it('tells of a large picture by a short text, of a small one by its base64, of others nothing', async () => {
    const store = await storeOf(1024 * 1024);
    const small = await saved(store, 'png');
    const large = await received(store);
    expect(await store.brief(small)).toBe(kilobyte('png').toString('base64'));
    expect(standsFor(await store.brief(large))).toBe(large);
    expect(await store.brief(large.replace(/^./, 'g'))).toBeUndefined();
  });

  it('removes what nothing needs any more', async () => {
    const store = await storeOf(1024 * 1024);
    const old = await saved(store, 'png', neededFor(10));
    const extended = await saved(store, 'png', neededFor(10));
    await store.extend(extended, neededFor(30).expiresAt);
    await store.removeExpired(neededFor(20).expiresAt);
    expect(await readdir(folder)).toEqual([extended]);
    expect(await store.open(old)).toBeUndefined();
  });

  it('removes at its start a picture of which a power cut left a part, so that it is gone and never given in part', async () => {
    const store = await storeOf(1e6);
    const [cut, whole] = [await saved(store, 'png'), await saved(store, 'png')];
    await truncate(join(folder, cut), 100);
    const again = await storeOf(1e6);
    expect(await again.read(cut)).toBeUndefined();
    expect(await again.read(whole)).toEqual(kilobyte('png'));
    expect([...new PictureIndex(database).sizes().keys()]).toEqual([whole]);
  });

  it('lives on where the disk lets nothing be removed, and says so', async () => {
    import.meta.jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const index = new PictureIndex(database);
    const store = new PictureStore(folder, index, 1024, DEADLINE);
    try {
      await store.onModuleInit();
      import.meta.jest.spyOn(index, 'remove').mockRejectedValue(new Error('the disk is full'));
      import.meta.jest.advanceTimersByTime(60_000);
      await new Promise(setImmediate);
      expect(errors).toEqual(['expired pictures could not be removed']);
    } finally {
      store.onModuleDestroy();
      import.meta.jest.useRealTimers();
    }
  });

  it('removes at its start what a crash left half written or unknown to its index', async () => {
    const kept = await saved(await storeOf(1024 * 1024), 'jpeg');
    await writeFile(join(folder, 'half.png.part'), kilobyte('png'));
    await writeFile(join(folder, `${'a'.repeat(36)}.png`), kilobyte('png'));
    await storeOf(1024 * 1024);
    expect(await readdir(folder)).toEqual([kept]);
  });

  it('takes nothing but pictures', async () => {
    const store = await storeOf(1024 * 1024);
    expect(await store.save(Buffer.alloc(1024), 'someone', neededFor(60))).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('opens by its own names alone', async () => {
    const store = await storeOf(1024 * 1024);
    await writeFile(join(folder, 'note.png'), kilobyte('png'));
    for (const name of ['note.png', '../note.png', '../imagewire.db', '', `${'a'.repeat(36)}.svg`]) {
      expect(await store.open(name)).toBeUndefined();
      expect(await store.read(name)).toBeUndefined();
    }
    const opened = await store.open(await saved(store, 'jpeg'));
    expect(opened).toMatchObject({ mediaType: 'image/jpeg', bytes: 1024 });
    opened?.stream.destroy();
  });
});
