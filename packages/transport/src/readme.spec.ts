import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';
import { examplesIn, namesInTable, runExample } from '@imagewire/jest-config/readme-examples';
import * as models from '@imagewire/models';
import { optionNames } from '@imagewire/models';

import * as transport from './index.js';

const file = join(__dirname, '../README.md');
const readme = readFileSync(file, 'utf8');
const examples = examplesIn(file);

const upstream = new FakeUpstream();
let folder: string;
beforeAll(async () => {
  await upstream.listen();
  folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
});
afterAll(async () => {
  await upstream.close();
  await rm(folder, { recursive: true });
});

/** Runs an example with the local server for its gateway, and a folder of the test's for its own. */
const run = (example: string): Promise<string[]> =>
  runExample(
    example.replaceAll('https://gateway.example', upstream.url).replaceAll("'pictures'", 'folder'),
    { '@imagewire/models': models, '@imagewire/transport': transport },
    { folder },
  );

it('its examples run', async () => {
  const printed = await Promise.all(examples.map(run));
  expect(printed).toEqual([[`${join(folder, 'image-0.png')} 1`], ['1 1'], []]);
  expect(await readdir(folder)).toEqual(['image-0.png']);
  expect(upstream.requests.map(({ path }) => path).sort()).toEqual([
    '/v1/images/edits',
    '/v1/images/generations',
    '/v2/proxy/images/generations',
  ]);
});

it.each(Object.entries(transport).filter(([name]) => name.startsWith('DEFAULT_')))(
  'states %s',
  (_, value) => {
    expect(readme).toContain(value === 52_428_800 ? '50 MiB' : (value as number).toLocaleString('en'));
  },
);

it('lists every error of the package', () => {
  const errors = Object.keys(transport).filter((name) => name.endsWith('Error') && name !== 'UpstreamError');
  expect(errors.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

it.each([
  [
    'Options of `send` and `sendStreaming`',
    optionNames<transport.SendOptions>({
      connection: true,
      call: true,
      signal: true,
      timeout: true,
      deadline: true,
      maxRetries: true,
      maxRetryAfter: true,
      serverHonoursIdempotency: true,
      retryUnknownOutcome: true,
      onAttempt: true,
      clock: true,
      takeBody: true,
    }),
  ],
  [
    'Options of a `Connection`',
    optionNames<transport.DoorOptions>({ maxSockets: true, dispatcher: true, fetch: true }),
  ],
])('lists every option, and no other, under "%s"', (heading, options) => {
  expect(namesInTable(file, heading).sort()).toEqual([...options].sort());
});
