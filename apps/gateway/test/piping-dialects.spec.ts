import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { type Dialect, dialectNames, dialects } from './chained/chain.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

const KEY = 'a-key';
// Begins as a PNG does: a text of the 2024 router is told from words by that.
const picture = `iVBORw0KGgoA${randomBytes(600_000).toString('base64')}`;
const usage = { input_tokens: 20, output_tokens: 1056, total_tokens: 1076 };
const inData = JSON.stringify({ data: [{ b64_json: picture }], created: 1_789_000_000, newer: true, usage });
const inChoices = JSON.stringify({
  choices: [{ index: 0, message: { content: picture, role: 'assistant' } }],
  id: 'img_there',
  created: 1_789_000_000,
  model: 'there',
  object: 'image',
});
const bodyIn = (dialect: Dialect): string => (dialect === 'orq-router-legacy' ? inChoices : inData);

const upstream = new FakeUpstream();
let folder: string;
let gateway: StartedGateway;

beforeAll(async () => {
  await upstream.listen();
  folder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
  const file = join(folder, 'gateway.json');
  const settings = { baseURL: upstream.url, apiKey: 'k' };
  const kinds = dialectNames.map((name) => [
    name,
    { ...settings, type: name === 'openai' ? 'openai-compatible' : name },
  ]) as [string, object][];
  const models = dialectNames.map((name) => [name, [{ upstream: name }]]) as [string, object][];
  await writeFile(
    file,
    JSON.stringify({ upstreams: Object.fromEntries(kinds), models: Object.fromEntries(models) }),
  );
  gateway = await startGateway({
    IMAGEWIRE_API_KEYS: KEY,
    IMAGEWIRE_CONFIG: file,
    IMAGEWIRE_DATA_DIR: join(folder, 'data'),
  });
});
beforeEach(() => {
  upstream.reset();
});
afterAll(async () => {
  await gateway.stop();
  await upstream.close();
  await rm(folder, { recursive: true });
});

const ask = (
  client: Dialect,
  model: Dialect,
  { headers, signal }: { headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Response> =>
  fetch(`${gateway.url}${dialects[client]}/generations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${KEY}`,
      'content-type': 'application/json',
      ...(client === 'orq-router-legacy' && { 'x-imagewire-dialect': client }),
      ...headers,
    },
    body: JSON.stringify({ model, prompt: 'a cat' }),
    ...(signal && { signal }),
  });

interface AnyAnswer {
  data?: { b64_json?: string }[];
  choices?: { message?: { content?: string } }[];
}

function pictureIn(text: string): string | undefined {
  const { data, choices } = JSON.parse(text) as AnyAnswer;
  const said = data?.[0]?.b64_json ?? choices?.[0]?.message?.content;
  return said?.replace('data:image/png;base64,', '');
}

describe.each(dialectNames)('a large answer of an upstream that speaks %s', (kind) => {
  it.each(dialectNames)('reaches a client of %s with every byte of its picture', async (client) => {
    upstream.play({ do: 'answer', body: bodyIn(kind), headers: { 'x-request-id': 'req_there' } });
    const answer = await ask(client, kind);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(pictureIn(text) === picture).toBe(true);
    if (client === kind) expect(text === bodyIn(kind)).toBe(true);
  });

  it.each(['openai', 'orq-router-legacy'] as const)(
    'that breaks off is never whole for a client of %s, and its outcome is unknown',
    async (client) => {
      upstream.play({ do: 'answer', body: bodyIn(kind), cutAfter: 400_000, then: 'reset' });
      const answer = await ask(client, kind);
      expect(answer.status).toBe(200);
      await expect(answer.text()).rejects.toThrow('terminated');
    },
  );

  it('that is no JSON after all is never whole', async () => {
    upstream.play({ do: 'answer', body: `${bodyIn(kind).slice(0, -1)}, oops` });
    await expect((await ask('openai', kind)).text()).rejects.toThrow('terminated');
  });

  it('that is a page is refused before anything of it is sent', async () => {
    upstream.play({ do: 'answer', body: `<html>${bodyIn(kind)}</html>` });
    const answer = await ask('openai', kind);
    expect(answer.status).toBe(502);
    expect(answer.headers.get('x-should-retry')).toBe('false');
  });

  it('is told with its own words and status where it is a refusal', async () => {
    const error = { message: `no ${'x'.repeat(100_000)}`, type: 't', code: 'c', param: 'n' };
    upstream.play({ do: 'answer', status: 400, body: { error } });
    const answer = await ask('openai', kind);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'c', param: 'n' } });
  });

  it('is not asked for any further once its client has left', async () => {
    upstream.play({ do: 'answer', body: bodyIn(kind), drip: { bytes: 70_000, every: 200 } });
    const leaving = new AbortController();
    const answer = await ask('openai', kind, { signal: leaving.signal });
    leaving.abort();
    await expect(answer.text()).rejects.toThrow('aborted');
    const [asked] = upstream.requests;
    while (asked?.closedEarly !== true) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(upstream.requests).toHaveLength(1);
  });
});

/** The same members as JSON.stringify would never write them. */
const oddlySpelt = {
  'white space': (json: string) => `\r\n\t ${json.replaceAll(':', ' :\t').replaceAll('{', '{\n  ')}\n`,
  numbers: (json: string) =>
    json.replace('{', '{"one":1.0,"many":1e3,"few":-1E-7,"none":-0,"big":12345678901234567890,'),
  escapes: (json: string) =>
    json.replace('{', '{"\\u0061":"\\ud83d\\ude00\\/é\\u0026","__proto__":{"b":null},'),
  'the order of members': (json: string) => json.replace('{', '{"10":1,"z":2,"9":3,"a":4,'),
  'members that come twice': (json: string) =>
    json.replace('{', '{"size":"512x512","created":1,').replace(/\}$/, ',"size":"1024x1024"}'),
};

describe.each(dialectNames)('a small answer of an upstream that speaks %s', (kind) => {
  const ordinary = bodyIn(kind).replace(picture, picture.slice(0, 1200));

  it.each(Object.entries(oddlySpelt))('reaches its own client with %s as they came', async (_, spell) => {
    const body = spell(ordinary);
    expect(JSON.stringify(JSON.parse(body))).not.toBe(body);
    upstream.play({ do: 'answer', body, headers: { 'x-request-id': 'req_there' } });
    const answer = await ask(kind, kind);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
    });
    expect(answer.headers.has('x-imagewire-loss')).toBe(false);
    expect(await answer.text()).toBe(body);
  });

  it('reaches a client that wants what it lacks as what it says', async () => {
    const body = oddlySpelt.numbers(ordinary);
    upstream.play({ do: 'answer', body, headers: { 'x-request-id': 'req_there' } });
    const answer = await ask(kind, kind, { headers: { 'x-imagewire-carry': '1' } });
    expect(await answer.text()).not.toBe(body);
  });
});

it('each is written down, with what its outcome was', async () => {
  await gateway.stop();
  const database = new DatabaseSync(join(folder, 'data', 'imagewire.db'));
  const count = (table: string, where: string): unknown[] =>
    database
      .prepare(`SELECT upstream, count(*) AS rows FROM ${table} WHERE ${where} GROUP BY upstream`)
      .all()
      .map((row) => ({ ...row }));
  const each = (rows: number): unknown[] =>
    dialectNames.toSorted().map((upstreamName) => ({ upstream: upstreamName, rows }));
  // Of large ones, of oddly spelt ones, and of one that carried what its client's dialect lacks.
  const whole = each(dialectNames.length + Object.keys(oddlySpelt).length + 1);
  expect(count('usage', 'images = 1')).toEqual(whole);
  expect(count('attempts', "failure IS NULL AND upstream_request_id = 'req_there'")).toEqual(whole);
  // Two that broke off, one that was no JSON after all, a page, and one whose client left.
  expect(count('attempts', "status = 200 AND failure = 'unknown'")).toEqual(each(5));
  database.close();
});
