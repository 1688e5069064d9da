import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { disk } from '#disk';

import { fillDiskAfter } from '../../test/full-disk.js';
import { FileWriteError } from '../file-write-error.js';
import { BlockFile } from './block-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const PIECE = 49_152;

async function fill(file: BlockFile, picture: Buffer, asBase64: boolean): Promise<void> {
  for (let from = 0; from < picture.byteLength; from += PIECE) {
    const piece = picture.subarray(from, from + PIECE);
    if (asBase64) await file.addBase64(Buffer.from(piece.toString('base64')));
    else await file.add(piece);
  }
}

it('keeps apart what many write at once, of several blocks each, also where some are given up', async () => {
  const pictures = Array.from({ length: 12 }, (_, index) => randomBytes(900_000 + 3 * index));
  const saved = await Promise.all(
    pictures.map(async (picture, index) => {
      const file = new BlockFile(folder);
      await fill(file, picture, index % 2 === 0);
      if (index % 3 === 0) await file.remove();
      if (index % 3 === 0) await fill(file, picture, true);
      expect(Buffer.compare(await file.read(), picture)).toBe(0);
      return file.keep(`image-${index}`);
    }),
  );
  for (const [index, { path, size }] of saved.entries()) {
    expect(Buffer.compare(await readFile(path), pictures[index] as Buffer)).toBe(0);
    expect(size).toBe(pictures[index]?.byteLength);
  }
});

it.each([
  ['base64', true],
  ['bytes', false],
])(
  'writes %s in blocks of at least 256 KiB, and holds two however large the picture is',
  async (_, asBase64) => {
    const written: number[] = [];
    jest.spyOn(disk, 'createFile').mockResolvedValue({
      write: async (block) => void written.push(block.byteLength),
      read: async () => new Uint8Array(),
      keep: async () => 'kept',
      remove: async () => undefined,
    });
    const blocks = jest.spyOn(Buffer, 'allocUnsafeSlow');
    const file = new BlockFile(folder);
    await fill(file, Buffer.alloc(12_000_000, 'a picture'), asBase64);
    expect(await file.keep('image')).toMatchObject({ size: 12_000_000 });
    expect(Math.min(...written.slice(0, -1))).toBeGreaterThanOrEqual(262_144);
    expect(blocks.mock.calls.filter(([size]) => size >= 262_144).length).toBeLessThanOrEqual(2);
  },
);

it.each([1, 2])('tells of write %d that fails before the file has its name', async (failing) => {
  const lost = new Error('no space left');
  let writes = 0;
  const written = new BlockFile(folder);
  jest.spyOn(disk, 'createFile').mockResolvedValue({
    write: async () => {
      if (++writes === failing) throw lost;
    },
    read: async () => new Uint8Array(),
    keep: async () => 'kept',
    remove: async () => undefined,
  });
  const sent = fill(written, randomBytes(600_000), false).then(() => written.keep('image'));
  await expect(sent).rejects.toMatchObject({ cause: lost });
  await expect(sent).rejects.toBeInstanceOf(FileWriteError);
  await written.remove();
});

it('still has every byte where the disk is full, whatever came before', async () => {
  const picture = randomBytes(1_600_000);
  for (const room of [0, 1, 2]) {
    const filling = fillDiskAfter(room);
    const file = new BlockFile(folder);
    await expect(fill(file, picture, false)).rejects.toBeInstanceOf(FileWriteError);
    const had = await file.read();
    expect(had.byteLength).toBeGreaterThanOrEqual((room + 1) * 327_680);
    expect(Buffer.compare(had, picture.subarray(0, had.byteLength))).toBe(0);
    await file.remove();
    filling.mockRestore();
  }
  expect(await readdir(folder)).toEqual([]);
});

it('leaves nothing behind where it is given up while its file is created', async () => {
  const file = new BlockFile(folder);
  await file.add(Uint8Array.of(1));
  await file.remove();
  expect(await readdir(folder)).toEqual([]);
});
