import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ConfigurationError } from '../config/configuration-error.js';
import { Database } from './database.js';

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-store-'));
  database = new Database(join(folder, 'imagewire.db'));
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

const add = (key: string): Promise<void> =>
  database.write('INSERT INTO idempotency VALUES (?, ?, ?, ?, ?)', 'ann', key, 'print', 1, null);
const keys = (): unknown[] => database.rows('SELECT key FROM idempotency ORDER BY key').map(({ key }) => key);

it('commits changes that are made at once, each of them or none', async () => {
  const both = database.writeAll([
    { sql: 'INSERT INTO idempotency VALUES (?, ?, ?, ?, ?)', values: ['ann', 'lost', 'print', 1, null] },
    { sql: 'INSERT INTO idempotency VALUES (?, ?, ?, ?, ?)', values: ['ann', 'lost', 'print', 1, null] },
  ]);
  const outcomes = await Promise.allSettled([add('one'), both, add('two'), add('one'), add('three')]);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(keys()).toEqual(['one', 'three', 'two']);
});

it('commits what still waits when it is closed', async () => {
  const last = add('last');
  database.close();
  await last;
  database = new Database(join(folder, 'imagewire.db'));
  expect(keys()).toEqual(['last']);
});

it('commits after a few turns though each brings more', async () => {
  const others: Promise<void>[] = [];
  const turns = add('first').then(() => others.length);
  while (others.length < 100) {
    others.push(add(`other ${others.length}`));
    await new Promise(setImmediate);
  }
  expect(await turns).toBeLessThan(20);
  await Promise.all(others);
});

it('refuses a file that is no database, in a line that names it', async () => {
  const other = join(folder, 'other.db');
  await writeFile(other, 'no database, '.repeat(500));
  expect(() => new Database(other)).toThrow(ConfigurationError);
  expect(() => new Database(other)).toThrow(`${other} cannot be used (file is not a database)`);
});
