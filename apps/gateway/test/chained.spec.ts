import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';

import { type StartedGateway, startGateway } from './start-gateway.js';

const KEY = 'chain-key';
const dialects = {
  openai: { path: '/v1/images', edits: true },
  'orq-proxy': { path: '/v2/proxy/images', edits: true },
  'orq-router': { path: '/v2/router/images', edits: true },
  'orq-router-legacy': { path: '/v2/router/images', edits: false },
  sudo: { path: '/sudo/v1/images', edits: false },
} as const;
type Dialect = keyof typeof dialects;
const names = Object.keys(dialects) as Dialect[];
const pairs = names.flatMap((outer) => names.map((inner) => [outer, inner] as const));

let inner: StartedGateway;
let outer: StartedGateway;
let folder: string;
let picture: Buffer;

/** The inner gateway's own renderer, behind each dialect of the outer one's upstreams. */
function configuration(url: string): string {
  const upstreams = {
    openai: { type: 'openai-compatible', baseURL: `${url}/v1`, apiKey: '${CHAIN_KEY}' },
    'orq-proxy': { type: 'orq-proxy', baseURL: url, apiKey: '${CHAIN_KEY}' },
    'orq-router': { type: 'orq-router', baseURL: url, apiKey: '${CHAIN_KEY}' },
    'orq-router-legacy': {
      type: 'orq-router-legacy',
      baseURL: url,
      apiKey: '${CHAIN_KEY}',
      headers: { 'x-imagewire-dialect': 'orq-router-legacy' },
    },
    sudo: { type: 'sudo', baseURL: `${url}/sudo`, apiKey: '${CHAIN_KEY}' },
  };
  const models = Object.fromEntries(
    names.map((name) => [`by/${name}`, [{ upstream: name, model: 'dall-e-2', capabilities: 'dall-e-2' }]]),
  );
  return JSON.stringify({ upstreams, models });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-chain-'));
  const image = sharp({ create: { width: 256, height: 256, channels: 4, background: '#a33a' } });
  picture = await image.png().toBuffer();
  inner = await startGateway({ IMAGEWIRE_API_KEYS: KEY });
  const file = join(folder, 'gateway.json');
  await writeFile(file, configuration(inner.url));
  outer = await startGateway({ IMAGEWIRE_API_KEYS: KEY, IMAGEWIRE_CONFIG: file, CHAIN_KEY: KEY });
});
afterAll(async () => {
  await Promise.all([outer.stop(), inner.stop()]);
  await rm(folder, { recursive: true });
});

const headersFor = (dialect: Dialect) => ({
  authorization: `Bearer ${KEY}`,
  ...(dialect === 'orq-router-legacy' && { 'x-imagewire-dialect': dialect }),
});

async function bytesIn(answer: Response): Promise<Buffer> {
  const text = await answer.text();
  expect({ status: answer.status, text: text.slice(0, 300) }).toMatchObject({ status: 200 });
  const { data, choices } = JSON.parse(text) as {
    data?: { b64_json?: string }[];
    choices?: { message?: { content?: string; url?: string } }[];
  };
  const message = choices?.[0]?.message;
  const told = data?.[0]?.b64_json ?? message?.url ?? message?.content ?? '';
  return Buffer.from(told.replace(/^data:[^,]*,/, ''), 'base64');
}

describe('two gateways, one behind the other', () => {
  it.each(pairs)('a generation that comes in as %s and goes on as %s', async (outside, inside) => {
    const answer = await fetch(`${outer.url}${dialects[outside].path}/generations`, {
      method: 'POST',
      headers: { ...headersFor(outside), 'content-type': 'application/json' },
      body: JSON.stringify({
        model: `by/${inside}`,
        prompt: 'a lighthouse',
        size: '256x256',
        response_format: 'b64_json',
      }),
    });
    expect(await sharp(await bytesIn(answer)).metadata()).toMatchObject({ width: 256, height: 256 });
  });

  const editing = pairs.filter(([one, other]) => dialects[one].edits && dialects[other].edits);

  it.each(editing)('an edit that comes in as %s and goes on as %s', async (outside, inside) => {
    const form = new FormData();
    form.append('model', `by/${inside}`);
    form.append('prompt', 'in the rain');
    form.append('size', '256x256');
    form.append('response_format', 'b64_json');
    form.append('image', new Blob([new Uint8Array(picture)]), 'a.png');
    const answer = await fetch(`${outer.url}${dialects[outside].path}/edits`, {
      method: 'POST',
      headers: headersFor(outside),
      body: form,
    });
    expect(await sharp(await bytesIn(answer)).metadata()).toMatchObject({ width: 256, height: 256 });
  });

  it('lists the names of the configuration with what they can do', async () => {
    const answer = await fetch(`${outer.url}/v1/models`, { headers: headersFor('openai') });
    const { data } = (await answer.json()) as { data: { id: string; capabilities?: object }[] };
    expect(data.map(({ id }) => id)).toEqual(names.map((name) => `by/${name}`));
    expect(data[0]?.capabilities).toMatchObject({ operations: ['generate', 'edit', 'variation'] });
  });

  it('does not start without keys, and says so in a line', async () => {
    const file = join(folder, 'gateway.json');
    const starting = startGateway({ IMAGEWIRE_CONFIG: file, CHAIN_KEY: KEY });
    await expect(starting).rejects.toThrow(/upstreams\.openai can cost money.*IMAGEWIRE_API_KEYS/);
  });

  it('reads its file again on SIGHUP, and keeps what it has where the new one is wrong', async () => {
    const file = join(folder, 'again.yaml');
    const offer = (name: string) =>
      `upstreams: {e: {type: embedded}}\nmodels: {${name}: [{upstream: e, model: dall-e-2}]}`;
    await writeFile(file, offer('first'));
    const gateway = await startGateway({ IMAGEWIRE_CONFIG: file });
    const listed = async (): Promise<string[]> => {
      const { data } = (await (await fetch(`${gateway.url}/v1/models`)).json()) as { data: { id: string }[] };
      return data.map(({ id }) => id);
    };
    const hangUp = async (line: RegExp): Promise<void> => {
      gateway.process.kill('SIGHUP');
      while (!gateway.lines.some((printed) => line.test(printed)))
        await new Promise((end) => setTimeout(end, 5));
    };
    await writeFile(file, 'upstreams: 1');
    await hangUp(/stays as it was/);
    expect(await listed()).toEqual(['first']);
    await writeFile(file, offer('second'));
    await hangUp(/was read again: 1 models/);
    expect(await listed()).toEqual(['second']);
    await gateway.stop();
  });
});
