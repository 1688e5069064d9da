import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadSecret } from './signed-link.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the secret of a data folder', () => {
  it('is made once', () => {
    const secret = loadSecret(folder);
    expect(secret).toHaveLength(32);
    expect(loadSecret(folder)).toEqual(secret);
  });

  it.each([0, 7])('is made anew where a full disk left %i bytes of it', async (bytes) => {
    await writeFile(join(folder, 'signing-secret'), Buffer.alloc(bytes));
    const secret = loadSecret(folder);
    expect(secret).toHaveLength(32);
    expect(await readFile(join(folder, 'signing-secret'))).toEqual(secret);
  });
});
