import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { FakeUpstream } from '@imagewire/fake-upstream';
import { OrqProxyGenerateImageResponse } from '@imagewire/models';

import { png } from '../test/pictures.js';
import { ProxyClient, type ProxyClientOptions } from './index.js';

const upstream = new FakeUpstream();
const apiKey = 'sk-orq-0123456789abcdef';
let client: ProxyClient;
const connect = (options: ProxyClientOptions = {}): ProxyClient =>
  new ProxyClient({ apiKey, baseURL: upstream.url, ...options });

beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
beforeEach(() => {
  client = connect();
});
afterEach(async () => {
  upstream.reset();
  await client.close();
});

const request = { model: 'openai/gpt-image-1', prompt: 'a heron' };

describe('generate', () => {
  it('sends what the caller set and nothing else', async () => {
    await client.images.generate(request);
    const [seen] = upstream.requests;
    expect(seen).toMatchObject({ method: 'POST', path: '/v2/proxy/images/generations' });
    expect(seen?.headers).toMatchObject({
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      accept: 'application/json',
    });
    expect(JSON.parse(seen!.body.toString())).toEqual(request);
  });

  it('answers with a model of the wire’s members', async () => {
    const body = { data: [{ url: 'https://pictures.example/1.png', revised_prompt: null, seed: 7 }] };
    upstream.play({ do: 'answer', body });
    const answer = await client.images.generate(request);
    expect(answer).toBeInstanceOf(OrqProxyGenerateImageResponse);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(body);
  });

  it('saves the pictures', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
    const [saved] = await client.images.generate(request).save(folder);
    expect(saved).toMatchObject({ index: 0, path: join(folder, 'image-0.png'), mediaType: 'image/png' });
    expect((await readFile(saved!.path)).equals(png)).toBe(true);
    await rm(folder, { recursive: true });
  });
});

describe('edit', () => {
  it('sends the pictures as repeated parts of one form', async () => {
    await client.images.edit({ ...request, image: [png, new Blob([png])], n: 2 });
    const [seen] = upstream.requests;
    expect(seen?.path).toBe('/v2/proxy/images/edits');
    const type = seen!.headers['content-type']!;
    const form = await new Response(new Uint8Array(seen!.body), {
      headers: { 'content-type': type },
    }).formData();
    expect([...form.keys()]).toEqual(['model', 'prompt', 'image', 'image', 'n']);
    expect(form.get('n')).toBe('2');
    const [first] = form.getAll('image') as unknown as File[];
    expect(first).toMatchObject({ name: 'image.png', type: 'image/png', size: png.byteLength });
  });
});

it('shows no key when it is inspected', () => {
  expect(inspect([client, client.images.generate(request)], { depth: 20, showHidden: true })).not.toContain(
    apiKey,
  );
});
