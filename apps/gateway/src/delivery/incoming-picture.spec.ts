import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Logger } from '@nestjs/common';

import { IncomingPicture } from './incoming-picture.js';
import { standsFor } from './stand-in.js';

let folder: string;
let restore = (): unknown => undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-incoming-'));
  Logger.overrideLogger(false);
});
afterEach(async () => {
  restore();
  await rm(folder, { recursive: true });
});

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const picture = Buffer.concat([PNG, randomBytes(1_500_000)]);

/** Takes a text in pieces of no whole groups, and gives what has come of it and the names that were noted. */
async function taken(text: string): Promise<{ incoming: IncomingPicture; noted: [string, number][] }> {
  const noted: [string, number][] = [];
  const incoming = new IncomingPicture(folder, (...given) => noted.push(given));
  for (let from = 0; from < text.length; from += 50_001)
    await incoming.add(Buffer.from(text.slice(from, from + 50_001)));
  await incoming.end();
  await incoming.keep();
  return { incoming, noted };
}

it('is in the store once it is kept, for the gateway alone, and a short text stands for it', async () => {
  const { incoming, noted } = await taken(`data:image/png;base64,${picture.toString('base64')}`);
  const name = standsFor(incoming.standIn) ?? '';
  expect(noted).toEqual([[name, picture.length]]);
  expect(incoming.said).toBe(`data:image/png;base64,${incoming.standIn}`);
  expect(incoming.standIn?.startsWith(picture.toString('base64', 0, 48))).toBe(true);
  expect((await readFile(join(folder, name))).equals(picture)).toBe(true);
});

/** Lets so many writes of files through, and then some bytes of each. */
async function fillDiskAfter(writes: number): Promise<void> {
  const file = await open(join(folder, 'any'), 'w');
  const handles = Object.getPrototypeOf(file) as FileHandle;
  await file.close();
  const descriptor = Object.getOwnPropertyDescriptor(handles, 'writeFile') ?? {};
  const write = descriptor.value as (this: FileHandle, data: unknown) => Promise<void>;
  restore = () => Object.defineProperty(handles, 'writeFile', descriptor);
  let left = writes;
  handles.writeFile = async function (this: FileHandle, data) {
    left -= 1;
    if (left >= 0) return write.call(this, data);
    await write.call(this, (data as Buffer).subarray(0, 1000));
    throw new Error('no space left on device');
  };
}

// Of five blocks: in the middle, and when it is to be kept.
it.each([0, 1, 4])('is given back whole where the disk is full after %d blocks', async (blocks) => {
  await fillDiskAfter(blocks);
  const text = picture.toString('base64');
  const { incoming, noted } = await taken(text);
  expect(incoming.said === text).toBe(true);
  expect([incoming.standIn, noted]).toEqual([undefined, []]);
  expect(await readdir(folder)).toEqual(['any']);
});
