import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Database } from './database.js';
import { RequestRecords } from './request-records.js';

let folder: string;
let database: Database;
let records: RequestRecords;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-records-'));
  database = new Database(join(folder, 'imagewire.db'));
  records = new RequestRecords(database);
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

/** Writes down a request, its attempt and its usage, all at one moment. */
async function record(id: string, at: number): Promise<void> {
  const known = { model: 'gpt-image-1', startedAt: at, milliseconds: 1, status: 200 };
  const usage = { model: 'gpt-image-1', upstream: 'one', images: 1 };
  await records.addWork({
    requestId: id,
    recordedAt: at,
    attempts: [{ ...known, upstream: 'one' }],
    usage: { ...usage, cost: { amount: null, currency: 'USD', source: 'unknown' } },
  });
  await records.addRequest({ ...known, id, caller: 'ann', operation: 'generate', trace: {} });
}

const idsIn = (table: string, column: string): unknown[] =>
  database.rows(`SELECT ${column} AS id FROM ${table}`).map(({ id }) => id);
const kept = (): unknown[] => [
  idsIn('requests', 'id'),
  idsIn('attempts', 'request_id'),
  idsIn('usage', 'request_id'),
];

it('forgets what is older than a moment, and keeps what is of that moment', async () => {
  for (const at of [1, 2, 3, 4]) await record(`at ${at}`, at);
  await records.removeBefore(3);
  const left = ['at 3', 'at 4'];
  expect(kept()).toEqual([left, left, left]);
});

it('forgets all where all is older, and goes on writing', async () => {
  await record('old', 1);
  await records.removeBefore(10);
  expect(kept()).toEqual([[], [], []]);
  await record('new', 11);
  await records.removeBefore(10);
  expect(kept()).toEqual([['new'], ['new'], ['new']]);
});

it('keeps an old record as long as a newer one that was written before it', async () => {
  await record('short', 9);
  await record('long', 2);
  await records.removeBefore(5);
  expect(idsIn('requests', 'id')).toEqual(['short', 'long']);
  await records.removeBefore(10);
  expect(kept()).toEqual([[], [], []]);
});
