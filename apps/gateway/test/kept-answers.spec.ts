import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { type Behaviour, FakeUpstream } from '@imagewire/fake-upstream';

import { type Dialect, dialectNames, dialects } from './chained/chain.js';
import { type RawAnswer, sendRaw } from './raw-request.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

const KEY = 'a-key';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const pngOf = (bytes: number): Buffer => Buffer.concat([PNG, randomBytes(bytes)]);
const large = [pngOf(600_000), pngOf(350_001)] as const;
/** Too small to be stored while they come: the answer with them is read whole. */
const small = [pngOf(400), pngOf(301)] as const;

const bodyIn = (dialect: Dialect, pictures: readonly Buffer[]): string => {
  const texts = pictures.map((picture) => picture.toString('base64'));
  const choices = texts.map((content, index) => ({ index, message: { content, role: 'assistant' } }));
  const usage = { input_tokens: 20, output_tokens: 1056, total_tokens: 1076 };
  return JSON.stringify(
    dialect === 'orq-router-legacy'
      ? { choices, id: 'img_there', created: 1_789_000_000, model: 'there', object: 'image' }
      : { created: 1_789_000_000, newer: 'é', data: texts.map((text) => ({ b64_json: text })), usage },
  );
};

const upstream = new FakeUpstream();
let folder: string;
let gateway: StartedGateway;
let keys = 0;

async function start(): Promise<void> {
  gateway = await startGateway({
    IMAGEWIRE_API_KEYS: KEY,
    IMAGEWIRE_CONFIG: join(folder, 'gateway.json'),
    IMAGEWIRE_DATA_DIR: join(folder, 'data'),
  });
}

beforeAll(async () => {
  await upstream.listen();
  folder = await mkdtemp(join(tmpdir(), 'imagewire-kept-'));
  const settings = { baseURL: upstream.url, apiKey: 'k' };
  const upstreams = dialectNames.map((name) => [
    name,
    { ...settings, type: name === 'openai' ? 'openai-compatible' : name },
  ]);
  const models = dialectNames.map((name) => [name, [{ upstream: name }]]);
  const configuration = {
    upstreams: Object.fromEntries(upstreams) as object,
    models: Object.fromEntries(models) as object,
  };
  await writeFile(join(folder, 'gateway.json'), JSON.stringify(configuration));
  await start();
});
beforeEach(() => {
  upstream.reset();
  keys += 1;
});
afterAll(async () => {
  await gateway.stop();
  await upstream.close();
  await rm(folder, { recursive: true });
});

interface Asked {
  key?: string;
  more?: object;
  headers?: Record<string, string>;
}

const ask = (client: Dialect, model: Dialect, { key, more, headers }: Asked = {}): Promise<RawAnswer> =>
  sendRaw(`${gateway.url}${dialects[client]}/generations`, {
    headers: {
      authorization: `Bearer ${KEY}`,
      'content-type': 'application/json',
      ...(key !== undefined && { 'idempotency-key': `${key}-${keys}` }),
      ...(client === 'orq-router-legacy' && { 'x-imagewire-dialect': client }),
      ...headers,
    },
    body: JSON.stringify({ model, prompt: 'a cat', ...more }),
  });

const answering = (body: string, more: object = {}): Behaviour => ({ do: 'answer', body, ...more });
const stored = (): Promise<string[]> => readdir(join(folder, 'data', 'pictures'));
const unfinished = async (): Promise<string[]> => (await stored()).filter((name) => name.endsWith('.part'));

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const patience = AbortSignal.timeout(20_000);
  while (!patience.aborted && !(await isSo())) await setTimeout(2);
}

/** An answer of small pictures as it would be with large ones. What is made up for each answer is left out. */
const enlarged = (text: string): string =>
  withoutId(
    small.reduce(
      (all, picture, index) =>
        all.replaceAll(picture.toString('base64'), () => large[index]?.toString('base64') ?? ''),
      text,
    ),
  );
const withoutId = (text: string): string => text.replace(/"id":"[^"]*"/, '"id":"…"');
// A matcher would print megabytes.
const isSame = (one: string, other: string): boolean => one === other;

describe.each(dialectNames)('a large answer under a key, of an upstream that speaks %s', (kind) => {
  it.each(dialectNames)('is for a client of %s what it would be if it were read whole', async (client) => {
    upstream.play(answering(bodyIn(kind, small)), answering(bodyIn(kind, large)));
    const expected = await ask(client, kind, { key: 'small' });
    const first = await ask(client, kind, { key: 'large' });
    const again = await ask(client, kind, { key: 'large' });
    expect([expected.status, first.status, again.status]).toEqual([200, 200, 200]);
    expect(isSame(withoutId(first.text), enlarged(expected.text))).toBe(true);
    expect(isSame(withoutId(again.text), withoutId(first.text))).toBe(true);
    expect(again.headers['x-imagewire-replayed']).toBe('1');
    expect(first.headers).toMatchObject({
      'content-type': expected.headers['content-type'],
      'content-length': String(first.bytes.length),
    });
    expect(upstream.requests).toHaveLength(2);
  });

  it('becomes links to its very pictures, the first time and again', async () => {
    upstream.play(answering(bodyIn(kind, large)));
    for (const _ of ['first', 'again']) {
      const answer = await ask('orq-router', kind, { key: 'links', more: { response_format: 'url' } });
      const { data } = JSON.parse(answer.text) as { data: { url: string; b64_json?: string }[] };
      expect(data.map((image) => image.b64_json)).toEqual([undefined, undefined]);
      const seen = await Promise.all(data.map(({ url }) => sendRaw(url, { method: 'GET' })));
      expect(seen.map(({ bytes }, index) => large[index]?.equals(bytes))).toEqual([true, true]);
      expect(seen.map(({ headers }) => headers['content-type'])).toEqual(['image/png', 'image/png']);
    }
    expect(upstream.requests).toHaveLength(1);
  });

  it('that breaks off is refused as ever and leaves nothing', async () => {
    const before = await stored();
    const half = answering(bodyIn(kind, large), { cutAfter: 1_000_000, then: 'reset' });
    upstream.play(half);
    const answer = await ask('openai', kind, { key: 'half' });
    expect(answer.status).toBe(502);
    expect((await ask('openai', kind, { key: 'half' })).text).toBe(answer.text);
    expect(await stored()).toEqual(before);
    expect(upstream.requests).toHaveLength(1);
  });
});

it('an answer that has url beside its picture, and null in it, becomes a link again', async () => {
  const data = [{ b64_json: large[0].toString('base64'), url: null }];
  upstream.play(answering(JSON.stringify({ created: 1_789_000_000, data })));
  for (const _ of ['first', 'again']) {
    const answer = await ask('openai', 'openai', { key: 'null-url', more: { response_format: 'url' } });
    const [image] = (JSON.parse(answer.text) as { data: { url: string }[] }).data;
    expect(large[0].equals((await sendRaw(image?.url ?? '', { method: 'GET' })).bytes)).toBe(true);
  }
});

it('twins of two dialects that read at their own speeds each have all of it', async () => {
  upstream.play(answering(bodyIn('openai', large), { drip: { bytes: 400_000, every: 30 } }));
  const clients = ['orq-router', 'orq-router-legacy', 'orq-router'] as const;
  const answers = await Promise.all(clients.map((client) => ask(client, 'openai', { key: 'twins' })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const texts = large.map((picture) => picture.toString('base64'));
  expect(answers.every(({ text }) => texts.every((base64) => text.includes(base64)))).toBe(true);
  expect(upstream.requests).toHaveLength(1);
});

it('is given again from the cache, and carries what its client asked for', async () => {
  const more = { cache: { type: 'exact_match', ttl: 60 }, prompt: 'a cached cat' };
  const headers = { 'x-imagewire-carry': '1' };
  upstream.play(answering(bodyIn('openai', large)));
  const first = await ask('orq-router', 'openai', { more, headers });
  const again = await ask('orq-router', 'openai', { more, headers });
  expect(again.headers['x-imagewire-cache']).toMatch(/^hit/);
  expect(isSame(again.text, first.text)).toBe(true);
  expect(JSON.parse(first.text)).toHaveProperty('x_imagewire');
  expect(upstream.requests).toHaveLength(1);
});

it('is read to its end when its client leaves, and given to who comes again', async () => {
  upstream.play(answering(bodyIn('openai', large), { drip: { bytes: 200_000, every: 30 } }));
  const leaving = new AbortController();
  const left = fetch(`${gateway.url}/v1/images/generations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${KEY}`,
      'content-type': 'application/json',
      'idempotency-key': `left-${keys}`,
    },
    body: JSON.stringify({ model: 'openai', prompt: 'a cat' }),
    signal: leaving.signal,
  });
  await until(async () => (await unfinished()).length > 0);
  leaving.abort();
  await expect(left).rejects.toThrow('aborted');
  const again = await ask('openai', 'openai', { key: 'left' });
  expect(again.text.includes(large[1].toString('base64'))).toBe(true);
  expect(upstream.requests).toHaveLength(1);
});

it('whose gateway is killed while it reads has an unknown outcome and leaves nothing; after that it is a replay', async () => {
  const before = await stored();
  const body = bodyIn('openai', large);
  upstream.play(answering(body, { drip: { bytes: 200_000, every: 100 } }), answering(body));
  const lost = ask('openai', 'openai', { key: 'killed' });
  lost.catch(() => undefined);
  await until(async () => (await unfinished()).length > 0);
  await gateway.kill();
  await start();
  await expect(lost).rejects.toThrow();
  expect(await stored()).toEqual(before);
  const refused = await ask('openai', 'openai', { key: 'killed' });
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('outcome_unknown')]);
  const first = await ask('openai', 'openai', { key: 'whole' });
  await gateway.kill();
  await start();
  const again = await ask('openai', 'openai', { key: 'whole' });
  expect(again.headers['x-imagewire-replayed']).toBe('1');
  expect(isSame(again.text, first.text)).toBe(true);
  expect(upstream.requests).toHaveLength(2);
});

it('is nobody’s loss where it cannot be stored: it is given from memory', async () => {
  const own = join(folder, 'data', 'pictures');
  await rm(own, { recursive: true });
  await writeFile(own, '');
  const body = bodyIn('openai', large);
  upstream.play(answering(body), answering(body));
  const keyed = await ask('openai', 'openai', { key: 'no-room' });
  const linked = await ask('orq-router', 'openai', { more: { response_format: 'url' } });
  for (const { status, text } of [keyed, linked])
    expect([status, large.every((picture) => text.includes(picture.toString('base64')))]).toEqual([
      200,
      true,
    ]);
  expect(linked.headers['x-imagewire-warnings']).toContain('data.1.url: the picture could not be stored');
});
