import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

import { FakeUpstream } from '@imagewire/fake-upstream';
import { transform } from 'esbuild';

import * as transport from './index.js';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const examples = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => code);

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

/** Runs an example with this package for its import, the local server for its gateway, and a folder of the test's for its own. */
async function run(example: string): Promise<string[]> {
  const imports = example.replaceAll(
    /^import (\{[^}]*\}) from '@imagewire\/transport';$/gm,
    'const $1 = transport;',
  );
  const local = imports
    .replaceAll('https://gateway.example', upstream.url)
    .replaceAll("'pictures'", 'folder');
  const { code } = await transform(`(async () => {${local}})()`, { loader: 'ts' });
  const printed: string[] = [];
  const console = { log: (...values: unknown[]) => printed.push(values.join(' ')) };
  const given = { transport, folder, console, require: createRequire(__filename) };
  const body = compileFunction(`return ${code}`, Object.keys(given)) as (
    ...values: unknown[]
  ) => Promise<void>;
  await body(...Object.values(given));
  return printed;
}

it('its examples run', async () => {
  const printed = await Promise.all(examples.map(run));
  expect(printed).toEqual([[`${join(folder, 'image-0.png')} 1`], []]);
  expect(await readdir(folder)).toEqual(['image-0.png']);
  expect(upstream.requests.map(({ path }) => path).sort()).toEqual([
    '/v1/images/edits',
    '/v1/images/generations',
  ]);
});

it.each(Object.entries(transport).filter(([name]) => name.startsWith('DEFAULT_')))(
  'states %s',
  (_, value) => {
    expect(readme).toContain(value === 52_428_800 ? '50 MB' : (value as number).toLocaleString('en'));
  },
);

it('lists every error of the package', () => {
  const errors = Object.keys(transport).filter((name) => name.endsWith('Error') && name !== 'UpstreamError');
  expect(errors.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
