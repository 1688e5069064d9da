import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { square } from './pictures.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

const server = new FakeUpstream();
let gateway: StartedGateway;
let folder: string;
let base64: string;

beforeAll(async () => {
  base64 = (await square(64)).toString('base64');
  await server.listen();
  folder = await mkdtemp(join(tmpdir(), 'imagewire-passthrough-'));
  const file = join(folder, 'gateway.json');
  await writeFile(file, JSON.stringify(configuration()));
  gateway = await startGateway({ IMAGEWIRE_API_KEYS: 'key', IMAGEWIRE_CONFIG: file });
});
afterEach(() => server.reset());
afterAll(async () => {
  await gateway.stop();
  await server.close();
  await rm(folder, { recursive: true });
});

function configuration(): object {
  const upstream = (settings: object) => ({
    type: 'openai-compatible',
    baseURL: `${server.url}/v1`,
    ...settings,
  });
  const upstreams = {
    open: upstream({ apiKey: 'theirs' }),
    strict: upstream({ strict: true }),
    azure: upstream({
      baseURL: `${server.url}/openai/deployments/{model}`,
      headers: { 'api-key': 'theirs' },
      query: { 'api-version': '2025-04-01-preview' },
    }),
    openrouter: upstream({
      baseURL: `${server.url}/api/v1`,
      apiKey: 'theirs',
      paths: { generate: '/images' },
    }),
    drawn: { type: 'embedded' },
  };
  const models = Object.keys(upstreams).map((name) => [name, [{ upstream: name, model: 'gpt-image-1' }]]);
  return { upstreams, models: Object.fromEntries(models) as object };
}

const post = (path: string, body: object | FormData): Promise<Response> =>
  fetch(`${gateway.url}/v1/images/${path}`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer key',
      ...(!(body instanceof FormData) && { 'content-type': 'application/json' }),
    },
    body: body instanceof FormData ? body : JSON.stringify(body),
  });

// As much of it as is newer than OpenAI's specification, at every depth.
const newer = {
  prompt: 'a fox',
  quality: 'ultra',
  size: '123x456',
  seed: 7,
  guidance: { scale: 1.5, steps: [1, null, { deep: '' }] },
  n: null,
};
const newerNames = ['guidance', 'quality', 'seed'];

const warned = (answer: Response): string[] =>
  [...(answer.headers.get('x-imagewire-warnings') ?? '').matchAll(/"([^":]+):/g)]
    .map(([, name = '']) => name)
    .sort();

describe('what a server is sent that speaks OpenAI', () => {
  it('is all that the client wrote, and the client is told what of it is not known', async () => {
    const answer = await post('generations', { model: 'open', ...newer });
    expect(JSON.parse(server.requests[0]?.body.toString() ?? '')).toEqual({ ...newer, model: 'gpt-image-1' });
    expect(warned(answer)).toEqual(newerNames);
  });

  it('has every field of a form, and its pictures byte for byte', async () => {
    const picture = await square(32);
    const form = new FormData();
    form.append('model', 'open');
    form.append('prompt', 'in the rain');
    form.append('image', new Blob([new Uint8Array(picture)]), 'a.png');
    form.append('seed', '7');
    const answer = await post('edits', form);
    const body = server.requests[0]?.body ?? Buffer.alloc(0);
    expect(body.includes(picture)).toBe(true);
    expect(body.toString('latin1')).toMatch(/name="seed"\r\n\r\n7\r\n/);
    expect(warned(answer)).toEqual(['seed']);
  });

  it('has no file in a field that nobody knows: it is refused, before anything is sent', async () => {
    const picture = new Blob([new Uint8Array(await square(32))]);
    const form = new FormData();
    form.append('model', 'open');
    form.append('prompt', 'in the rain');
    form.append('image', picture, 'a.png');
    form.append('style_reference', picture, 'b.png');
    const answer = await post('edits', form);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { param: 'style_reference', code: 'unsupported_parameter' },
    });
    expect(server.requests).toEqual([]);
  });

  it('is nothing newer where the upstream is strict, or draws by itself', async () => {
    for (const model of ['strict', 'drawn']) {
      const answer = await post('generations', { model, prompt: 'a fox', seed: 7 });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { param: 'seed' } });
    }
    expect(server.requests).toEqual([]);
  });

  it("has the key where the server wants it, and never the client's", async () => {
    for (const model of ['open', 'azure', 'openrouter'])
      await post('generations', { model, prompt: 'a fox' });
    expect(
      server.requests.map(({ path, headers }) => [path, headers.authorization, headers['api-key']]),
    ).toEqual([
      ['/v1/images/generations', 'Bearer theirs', undefined],
      [
        '/openai/deployments/gpt-image-1/images/generations?api-version=2025-04-01-preview',
        undefined,
        'theirs',
      ],
      ['/api/v1/images', 'Bearer theirs', undefined],
    ]);
  });
});

describe('what such a server answers', () => {
  const usage = { total_tokens: 3, cost: 0.04, cost_details: { upstream: null }, newer: [1.5] };

  it('comes with unknown members, raw usage and all', async () => {
    const body = { created: 1, id: 'gen-1', data: [{ b64_json: base64, seed: 9, extra: null }], usage };
    server.play({ do: 'answer', body });
    expect(await (await post('generations', { model: 'open', prompt: 'a fox' })).json()).toEqual(body);
  });

  it('comes with its own warnings, where it is another Imagewire', async () => {
    server.play({ do: 'answer', headers: { 'x-imagewire-warnings': '"size: drawn \\"square\\"", "n: 1"' } });
    const answer = await post('generations', { model: 'open', prompt: 'a fox', seed: 7 });
    expect(warned(answer)).toEqual(['n', 'seed', 'size']);
    expect(answer.headers.get('x-imagewire-warnings')).toContain('"size: drawn \\"square\\""');
  });

  it('comes as the events that it sent, newer ones and newer members among them', async () => {
    const events = [
      { type: 'image_generation.thinking', words: ['w'] },
      { type: 'image_generation.partial_image', b64_json: base64, partial_image_index: 0, newer: { a: 1 } },
      { type: 'image_generation.completed', b64_json: base64, usage, newer: null },
    ];
    server.play({ do: 'answer', events });
    const answer = await post('generations', { model: 'open', prompt: 'a fox', stream: true, seed: 7 });
    const lines = (await answer.text()).split('\n\n').filter((frame) => frame !== '');
    expect(lines).toEqual(events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}`));
    expect(warned(answer)).toEqual(['seed']);
  });

  it('is an error in its own words', async () => {
    const error = { message: 'no such size', type: 'newer_error', param: 'size', code: 'bad_size' };
    server.play({ do: 'answer', status: 422, body: { error } });
    const answer = await post('generations', { model: 'open', prompt: 'a fox' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({
      error: { ...error, message: expect.stringContaining('no such size') },
    });
  });
});
