import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { inspect } from 'node:util';

import { FakeUpstream, readForm } from '@imagewire/fake-upstream';
import {
  OrqProxyEditImageResponse,
  OrqProxyGenerateImageRequest,
  OrqProxyGenerateImageResponse,
  OrqProxyImageVariationResponse,
  parseModel,
} from '@imagewire/models';
import { Agent } from 'undici';

import { png } from '../test/pictures.js';
import { ProxyClient, type ProxyClientOptions, RequestOptionsError } from './index.js';

const upstream = new FakeUpstream();
const apiKey = 'sk-orq-0123456789abcdef';
let client: ProxyClient;
const connect = (options: ProxyClientOptions = {}): ProxyClient =>
  new ProxyClient({ apiKey, baseURL: upstream.url, ...options });
let folder: string;

beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
beforeEach(async () => {
  client = connect();
  folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
});
afterEach(async () => {
  upstream.reset();
  await client.close();
  await rm(folder, { recursive: true });
});

const request = { model: 'openai/gpt-image-1', prompt: 'a heron' };

describe('a ProxyClient', () => {
  it('speaks the proxy’s dialect', () => {
    expect(client.dialect).toBe('orq-proxy');
  });

  it('takes its key and its address from the environment', async () => {
    process.env.ORQ_API_KEY = 'from-environment';
    process.env.ORQ_BASE_URL = `${upstream.url}/behind/`;
    await using other = new ProxyClient();
    await other.images.generate(request);
    delete process.env.ORQ_API_KEY;
    delete process.env.ORQ_BASE_URL;
    expect(upstream.requests[0]).toMatchObject({
      path: '/behind/v2/proxy/images/generations',
      headers: { authorization: 'Bearer from-environment' },
    });
  });

  it('goes to orq by default', async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      asked.push(new Request(input).url);
      return Response.json({ data: [] });
    };
    await connect({ baseURL: undefined, fetch }).images.generate(request);
    expect(asked).toEqual(['https://my.orq.ai/v2/proxy/images/generations']);
  });

  it('needs a key', () => {
    expect(() => connect({ apiKey: '' })).toThrow(RequestOptionsError);
  });

  it('shows no key when it is inspected', () => {
    expect(inspect(client, { depth: 20, showHidden: true })).not.toContain(apiKey);
    expect(JSON.stringify(client)).not.toContain(apiKey);
  });

  it('ends the calls that it has when it is closed, and takes no other', async () => {
    upstream.play({ do: 'answer', delay: 50 });
    const call = client.images.generate(request);
    while (upstream.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    await Promise.all([client.close(), client.close()]);
    expect((await call).data).toHaveLength(1);
    await expect(client.images.generate(request)).rejects.toThrow('connection is closed: make a new one');
    expect(upstream.requests).toHaveLength(1);
  });

  it('leaves a dispatcher of the caller’s open', async () => {
    const dispatcher = new Agent();
    const other = connect({ dispatcher });
    await other.images.generate(request);
    await other.close();
    expect(dispatcher.closed).toBe(false);
    await dispatcher.close();
  });
});

describe('a generation', () => {
  it('sends what the caller set and nothing else', async () => {
    await client.images.generate(request);
    const [seen] = upstream.requests;
    expect(seen).toMatchObject({ method: 'POST', path: '/v2/proxy/images/generations' });
    expect(JSON.parse(seen!.body.toString())).toEqual(request);
  });

  it('takes an instance of its class too', async () => {
    await client.images.generate(parseModel(OrqProxyGenerateImageRequest, request));
    expect(JSON.parse(upstream.requests[0]!.body.toString())).toEqual(request);
  });

  it('answers with a model of the wire’s members', async () => {
    const body = { data: [{ url: 'https://pictures.example/1.png', revised_prompt: null, seed: 7 }] };
    upstream.play({ do: 'answer', body });
    const answer = await client.images.generate(request);
    expect(answer).toBeInstanceOf(OrqProxyGenerateImageResponse);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(body);
  });

  it('saves its pictures', async () => {
    const {
      images: [saved],
    } = await client.images.generate(request).save(folder);
    expect(saved).toMatchObject({ index: 0, path: join(folder, 'image-0.png'), mediaType: 'image/png' });
    expect((await readFile(saved!.path)).equals(png)).toBe(true);
  });
});

describe('an edit', () => {
  const part = {
    name: 'image',
    filename: 'image.png',
    mediaType: 'image/png',
    base64: png.toString('base64'),
  };

  it('sends pictures of every kind as parts of one form', async () => {
    const path = join(folder, 'heron.png');
    await writeFile(path, png);
    const image = [path, png, new File([png], 'lake.png'), Readable.toWeb(Readable.from([png]))];
    const answer = await client.images.edit({ ...request, image: image as (typeof path)[], n: 2 });
    expect(answer).toBeInstanceOf(OrqProxyEditImageResponse);
    expect(upstream.requests[0]?.path).toBe('/v2/proxy/images/edits');
    expect(await readForm(upstream.requests[0]!)).toEqual([
      { name: 'model', value: 'openai/gpt-image-1' },
      { name: 'prompt', value: 'a heron' },
      { ...part, filename: 'heron.png' },
      part,
      { ...part, filename: 'lake.png' },
      part,
      { name: 'n', value: '2' },
    ]);
  });

  it('sends a picture of a field that is newer than the class', async () => {
    const loose = connect({
      validateRequest: 'warn',
      logger: { debug: () => undefined, warn: () => undefined },
    });
    await loose.images.edit(Object.assign({ ...request, image: png }, { mask: png }));
    await client.images.edit({ ...request, image: png }, { extraBody: { mask: png } });
    for (const seen of upstream.requests)
      expect((await readForm(seen)).at(-1)).toEqual({ ...part, name: 'mask' });
    await loose.close();
  });

  it('refuses what is no signal before a picture is opened, and takes null for none', async () => {
    const call = client.images.edit({ ...request, image: png }, { signal: {} as never });
    await expect(call).rejects.toMatchObject({ kind: 'request_options', option: 'signal' });
    expect(upstream.requests).toEqual([]);
    await client.images.edit({ ...request, image: png }, { signal: null as never });
    expect(upstream.requests).toHaveLength(1);
  });

  it('opens no file where the client may not', async () => {
    const careful = connect({ localFiles: false });
    const call = careful.images.edit({ ...request, image: __filename });
    await expect(call).rejects.toMatchObject({ kind: 'image_input', path: 'image', rule: 'isSource' });
    expect(upstream.requests).toEqual([]);
    await careful.close();
  });

  it('sends no picture that is larger than the client allows', async () => {
    const careful = connect({ maxImageBytes: png.byteLength - 1 });
    const call = careful.images.edit({ ...request, image: png });
    await expect(call).rejects.toMatchObject({ kind: 'image_input', rule: 'maxSize' });
    await careful.close();
  });

  it('reads a file anew for each attempt', async () => {
    const path = join(folder, 'heron.png');
    await writeFile(path, png);
    upstream.play({ do: 'answer', status: 429, headers: { 'retry-after': '0' } });
    await client.images.edit({ ...request, image: path });
    const forms = await Promise.all(upstream.requests.map(readForm));
    expect(forms[1]).toEqual(forms[0]);
  });

  it('rejects with the caller’s reason where it leaves before a picture is open', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const endless = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) });
    const call = client.images.edit({ ...request, image: endless }, { signal: abort.signal });
    abort.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(upstream.requests).toEqual([]);
  });
});

describe('a variation', () => {
  it('sends one picture and answers with its model', async () => {
    const answer = await client.images.createVariation({ model: 'openai/dall-e-2', image: png });
    expect(answer).toBeInstanceOf(OrqProxyImageVariationResponse);
    expect(upstream.requests[0]?.path).toBe('/v2/proxy/images/variations');
  });
});
