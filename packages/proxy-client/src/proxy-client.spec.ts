import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { readForm } from '@imagewire/conformance';
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
    const file = {
      name: 'image',
      filename: 'image.png',
      mediaType: 'image/png',
      base64: png.toString('base64'),
    };
    expect(await readForm(seen!)).toEqual([
      { name: 'model', value: 'openai/gpt-image-1' },
      { name: 'prompt', value: 'a heron' },
      file,
      file,
      { name: 'n', value: '2' },
    ]);
  });
});

it('shows no key when it is inspected', () => {
  expect(inspect([client, client.images.generate(request)], { depth: 20, showHidden: true })).not.toContain(
    apiKey,
  );
});
