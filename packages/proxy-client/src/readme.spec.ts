import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';
import { examplesIn, namesInTable, runExample } from '@imagewire/jest-config/readme-examples';
import { CALL_OPTIONS, CLIENT_OPTIONS, SAVE_OPTIONS } from '@imagewire/transport';

import * as proxyClient from './index.js';

const file = join(__dirname, '../README.md');
const examples = examplesIn(file);
const upstream = new FakeUpstream();
let folder: string;
beforeAll(async () => {
  await upstream.listen();
  process.env.ORQ_API_KEY = 'key-1';
  process.env.ORQ_BASE_URL = upstream.url;
  folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
});
afterAll(async () => {
  await upstream.close();
  await rm(folder, { recursive: true });
});

const run = (example = '') =>
  runExample(example.replaceAll(/'pictures/g, `'${folder}`), {
    '@imagewire/proxy-client': proxyClient,
    'node:fs/promises': { readFile },
  });

it('its examples run', async () => {
  expect(await run(examples[0])).toEqual([join(folder, 'image-0.png')]);
  expect(await run(examples[1])).toEqual(['200  1 0', '70', join(folder, 'heron-0.png')]);
  expect(await run(examples[2])).toEqual(['1']);
  upstream.play({ do: 'answer', status: 429, headers: { 'retry-after': '3' } });
  expect(await run(examples[3])).toEqual(['wait 3000 ms']);
  expect(examples).toHaveLength(4);
});

it('lists every error that a call can end with, by its kind', async () => {
  const readme = await readFile(file, 'utf8');
  const errors = Object.keys(proxyClient).filter((name) => name.endsWith('Error'));
  expect(errors.filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
});

it.each([
  ['Options of the client', CLIENT_OPTIONS],
  ['Options of a call', CALL_OPTIONS],
  ['Pictures to save', SAVE_OPTIONS],
])('lists every option, and no other, under "%s"', (heading, options) => {
  expect(namesInTable(file, heading).sort()).toEqual([...options].sort());
});
