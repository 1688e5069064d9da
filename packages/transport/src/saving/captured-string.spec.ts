import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fillDiskAfter } from '../../test/full-disk.js';
import { FileWriteError } from '../file-write-error.js';
import { CapturedString } from './captured-string.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
});
afterEach(() => rm(folder, { recursive: true }));

const digits = randomBytes(60_000).toString('base64');

async function captured(text: string): Promise<CapturedString> {
  const string = new CapturedString(folder);
  await string.add(Buffer.from(text.slice(0, 30_001)));
  await string.add(Buffer.from(text.slice(30_001)));
  await string.end();
  return string;
}

it.each([
  ['as encoders write it', digits, true],
  ['with two digits in its last group', `${digits}QQ==`, true],
  ['after the head of a data URL', `data:image/png;base64,${digits}`, true],
  ['without its padding', `${digits}QQ`, false],
  ['whose last digit says more than there are bytes', `${digits}QR==`, false],
])('base64 %s is a picture, exact or not', async (_, text, isExact) => {
  const string = await captured(text);
  expect([string.isPicture, string.isExact]).toEqual([true, isExact]);
  expect((await string.text()).toString() === text).toBe(true);
  await string.remove();
});

it('a text is never exact', async () => {
  expect((await captured(`${digits} oh`)).isExact).toBe(false);
});

it('is written for those alone who may open it', async () => {
  const string = new CapturedString(folder, 0o600);
  await string.add(Buffer.from(digits));
  await string.end();
  const { path } = await string.keep('image');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it.each([0, 1, 2, 3])('stays the text that it is where the disk is full after %d blocks', async (blocks) => {
  const filling = fillDiskAfter(blocks);
  const text = `data:image/png;base64,${randomBytes(1_000_000).toString('base64')}`;
  const string = new CapturedString(folder);
  for (let from = 0; from < text.length; from += 50_001)
    await string.add(Buffer.from(text.slice(from, from + 50_001)));
  await string.end();
  filling.mockRestore();
  expect(string.isPicture).toBe(false);
  expect(string.failure).toBeInstanceOf(FileWriteError);
  expect((await string.text()).toString() === text).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});
