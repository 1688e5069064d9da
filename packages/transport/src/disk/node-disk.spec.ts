import fs, { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { disk, forbiddenOn } from './node-disk.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Writes a text and keeps it as `image`. */
async function kept(text: string): Promise<string> {
  const file = await disk.createFile(folder);
  await file.write(Buffer.from(text));
  return file.keep('image', 'png');
}

const withoutLinks = (): void => {
  jest.spyOn(fs, 'link').mockRejectedValue(Object.assign(new Error('no links'), { code: 'EPERM' }));
};

describe.each([
  ['with links', () => undefined],
  ['without links', withoutLinks],
])('a file on a file system %s', (_system, prepare) => {
  beforeEach(prepare);

  it('gets the first free number, and leaves the files of other names as they are', async () => {
    await writeFile(join(folder, 'image.png'), 'of somebody else');
    expect([await kept('first'), await kept('second')]).toEqual([
      join(folder, 'image-2.png'),
      join(folder, 'image-3.png'),
    ]);
    expect(await readFile(join(folder, 'image.png'), 'utf8')).toBe('of somebody else');
    expect(await readFile(join(folder, 'image-2.png'), 'utf8')).toBe('first');
  });

  it('has a name of its own where many take one at once', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `text ${index}`);
    const paths = await Promise.all(texts.map(kept));
    expect(await Promise.all(paths.map((path) => readFile(path, 'utf8')))).toEqual(texts);
    expect(await readdir(folder)).toHaveLength(20);
  });

  it('has no second name left', async () => {
    expect((await stat(await kept('text'))).nlink).toBe(1);
    expect(await readdir(folder)).toEqual(['image.png']);
  });

  it('tells what the system says where it cannot be named', async () => {
    const file = await disk.createFile(folder);
    await expect(file.keep('no/such/folder', 'png')).rejects.toMatchObject({ code: 'ENOENT' });
    await file.remove();
    expect(await readdir(folder)).toEqual([]);
  });
});

it('has its name only as a whole, also while it is being given', async () => {
  const rename = jest.spyOn(fs, 'rename');
  const open = jest.spyOn(fs, 'open');
  await kept('text');
  expect(rename).not.toHaveBeenCalled();
  expect(open.mock.calls.map(([path]) => String(path))).toEqual([expect.stringMatching(/\.part$/)]);
});

describe('what no name may hold', () => {
  it.each(['12:30', 'what?', '<heron>', '"heron"', 'a|b', '*', 'a\tb', 'a/b', 'a\\b', 'a\0b'])(
    'is in %j on Windows',
    (name) => {
      expect(name).toMatch(forbiddenOn('win32'));
    },
  );

  it.each(['a/b', 'a\\b', 'a\0b'])('is in %j elsewhere', (name) => {
    expect(name).toMatch(forbiddenOn('linux'));
  });

  it.each(['12:30', 'what?', '<heron>', '"heron"', 'a|b', '*', 'a\tb'])('is not in %j elsewhere', (name) => {
    expect(name).not.toMatch(forbiddenOn('linux'));
  });

  // A number and an ending follow.
  it.each(['CON', 'heron.', 'heron ', 'ä'])('is not in %j on Windows', (name) => {
    expect(name).not.toMatch(forbiddenOn('win32'));
  });
});
