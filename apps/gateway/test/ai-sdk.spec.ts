import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Behaviour, FakeUpstream } from '@imagewire/fake-upstream';

import { square } from './pictures.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

// Answers as https://docs.fal.ai, https://replicate.com/docs/reference/http and https://ai.google.dev/api/generate-content show them.
const fal = new FakeUpstream();
const replicate = new FakeUpstream();
const google = new FakeUpstream();
const servers = { fal, replicate, google };
// Nothing listens where it was once it is closed.
const gone = new FakeUpstream();

let gateway: StartedGateway;
let folder: string;
let png: Buffer;

beforeAll(async () => {
  png = await square(16);
  await Promise.all(Object.values(servers).map((server) => server.listen()));
  await gone.listen();
  const file = await configured();
  await gone.close();
  gateway = await startGateway({ IMAGEWIRE_API_KEYS: 'key', IMAGEWIRE_CONFIG: file });
});
afterEach(() => {
  for (const server of Object.values(servers)) server.reset();
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all(Object.values(servers).map((server) => server.close()));
  await rm(folder, { recursive: true });
});

async function configured(): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-ai-sdk-'));
  const file = join(folder, 'gateway.json');
  await writeFile(file, JSON.stringify(configuration()));
  return file;
}

function configuration(): object {
  const upstream = (name: keyof typeof servers, factory: string, settings: object): object => ({
    type: 'ai-sdk',
    package: `@ai-sdk/${name}`,
    export: factory,
    options: { apiKey: 'theirs', apiToken: 'theirs', baseURL: servers[name].url },
    ...settings,
  });
  const offer = (name: string, model: string, settings: object = {}): object[] => [
    { upstream: name, model, ...settings },
  ];
  return {
    upstreams: {
      fal: upstream('fal', 'createFal', {
        parameters: { output_format: 'fal.outputFormat', guidance_scale: 'fal.guidanceScale' },
      }),
      replicate: upstream('replicate', 'createReplicate', {
        providerOptions: { replicate: { pollIntervalMillis: 1 } },
      }),
      google: upstream('google', 'createGoogleGenerativeAI', {}),
      nowhere: upstream('google', 'createGoogleGenerativeAI', {
        options: { apiKey: 'theirs', baseURL: gone.url },
      }),
      misconfigured: upstream('fal', 'createFal', { providerOptions: { fal: { guidanceScale: 99 } } }),
    },
    models: {
      'flux-dev': offer('fal', 'fal-ai/flux/dev', { imagesPerCall: 1 }),
      'flux-schnell': offer('replicate', 'black-forest-labs/flux-schnell'),
      gemini: offer('google', 'gemini-2.5-flash-image'),
      imagen: offer('google', 'imagen-4.0-generate-001'),
      nowhere: offer('nowhere', 'gemini-2.5-flash-image'),
      misconfigured: offer('misconfigured', 'fal-ai/flux/dev'),
    },
  };
}

const json = (body: object, status = 200): Behaviour => ({ do: 'answer', status, body });
const file = (): Behaviour => ({ do: 'answer', bodyBase64: png.toString('base64') });

const falAnswer = (url: string, marked = false): Behaviour =>
  json({
    images: [{ url, width: 16, height: 16, content_type: 'image/png' }],
    timings: { inference: 0.8 },
    seed: 42,
    has_nsfw_concepts: [marked],
    prompt: 'a fox',
  });

const prediction = (status: string, rest: object = {}): Behaviour => {
  const urls = {
    get: `${replicate.url}/predictions/gm3qorzdhg`,
    cancel: `${replicate.url}/predictions/gm3qorzdhg/cancel`,
  };
  const known = { id: 'gm3qorzdhg', model: 'black-forest-labs/flux-schnell', logs: '', error: null };
  return json({ ...known, output: null, status, urls, ...rest }, status === 'starting' ? 201 : 200);
};
const predicted = (): Behaviour => prediction('succeeded', { output: [`${replicate.url}/out-0.png`] });

const usageMetadata = { promptTokenCount: 5, candidatesTokenCount: 1290, totalTokenCount: 1295 };
const candidate = (rest: object): Behaviour =>
  json({ candidates: [{ index: 0, ...rest }], usageMetadata, modelVersion: 'gemini-2.5-flash-image' });
const content = (): Behaviour =>
  candidate({
    content: {
      role: 'model',
      parts: [{ inlineData: { mimeType: 'image/png', data: png.toString('base64') } }],
    },
    finishReason: 'STOP',
  });

interface Told {
  status: number;
  headers: Headers;
  body: {
    data?: { b64_json?: string; url?: string }[];
    usage?: object;
    error?: { message: string; param: string | null; code: string | null };
  };
}

async function post(path: string, body: object | FormData): Promise<Told> {
  const isForm = body instanceof FormData;
  const answer = await fetch(`${gateway.url}/v1/images/${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer key', ...(!isForm && { 'content-type': 'application/json' }) },
    body: isForm ? body : JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Told['body'] };
}

const generate = (model: string, fields: object = {}): Promise<Told> =>
  post('generations', { model, prompt: 'a fox', ...fields });

const stream = (model: string): Promise<Response> =>
  fetch(`${gateway.url}/v1/images/generations`, {
    method: 'POST',
    headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
    body: JSON.stringify({ model, prompt: 'a fox', stream: true, partial_images: 2 }),
  });

function edit(model: string, masked = false): Promise<Told> {
  const form = new FormData();
  form.append('model', model);
  form.append('prompt', 'in the rain');
  form.append('image', new Blob([new Uint8Array(png)]), 'a.png');
  if (masked) form.append('mask', new Blob([new Uint8Array(png)]), 'm.png');
  return post('edits', form);
}

const sent = (server: FakeUpstream, index = 0): unknown =>
  JSON.parse(server.requests[index]?.body.toString() ?? '');
const pathsAt = (server: FakeUpstream): string[] =>
  server.requests.map(({ method, path }) => `${method} ${path}`);
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}
const dataUrl = (): string => `data:image/png;base64,${png.toString('base64')}`;

describe('fal', () => {
  it('is asked as it documents, and its link comes back as a picture', async () => {
    fal.play(falAnswer(`${fal.url}/files/a.png`), file());
    const { body } = await generate('flux-dev', { size: '64x32', seed: 42, output_format: 'png' });
    expect(body.data).toEqual([{ b64_json: png.toString('base64') }]);
    expect(pathsAt(fal)).toEqual(['POST /fal-ai/flux/dev', 'GET /files/a.png']);
    expect(fal.requests[0]?.headers.authorization).toBe('Key theirs');
    expect(fal.requests[1]?.headers).not.toHaveProperty('authorization');
    expect(sent(fal)).toEqual({
      prompt: 'a fox',
      image_size: { width: 64, height: 32 },
      num_images: 1,
      output_format: 'png',
      seed: 42,
    });
  });

  it('is called once for each of several pictures, because it draws one a call', async () => {
    fal.play(falAnswer(`${fal.url}/a.png`), falAnswer(`${fal.url}/a.png`), file(), file());
    expect((await generate('flux-dev', { n: 2 })).body.data).toHaveLength(2);
    expect(fal.charges).toBe(4);
  });

  it('gives links where links are asked for', async () => {
    fal.play(falAnswer(`${fal.url}/a.png`), file());
    const { body } = await generate('flux-dev', { response_format: 'url' });
    const link = body.data?.[0]?.url ?? '';
    expect(link).toContain(`${gateway.url}/pictures/`);
    expect(Buffer.from(await (await fetch(link)).arrayBuffer()).equals(png)).toBe(true);
  });

  it('is given the picture and the mask of an edit', async () => {
    fal.play(falAnswer(`${fal.url}/a.png`), file());
    expect((await edit('flux-dev', true)).status).toBe(200);
    expect(sent(fal)).toMatchObject({ image_url: dataUrl(), mask_url: dataUrl() });
  });

  it('marks a picture as unsafe, and that is a warning', async () => {
    fal.play(falAnswer(`${fal.url}/a.png`, true), file());
    const { headers } = await generate('flux-dev');
    expect(headers.get('x-imagewire-warnings')).toContain('data.0: its provider marks it as not safe');
  });

  it('warns of a stream as of an answer', async () => {
    fal.play(falAnswer(`${fal.url}/a.png`, true), file());
    const { headers } = await stream('flux-dev');
    expect(headers.get('x-imagewire-warnings')).toContain('data.0: its provider marks it as not safe');
  });

  it.each([
    ['output_format', { output_format: 'webp' }],
    ['guidance_scale', { guidance_scale: 50 }],
    ['background', { background: 'transparent' }],
    ['size', { size: 'wide' }],
  ])('is sent nothing where it would refuse %s', async (param, fields) => {
    const { status, body } = await generate('flux-dev', fields);
    expect({ status, param: body.error?.param }).toEqual({ status: 400, param });
    expect(fal.requests).toEqual([]);
  });

  it('refuses with its own words, which are no reason to try again', async () => {
    const detail = [{ loc: ['body', 'prompt'], msg: 'Field required', type: 'missing' }];
    fal.play(json({ detail }, 422));
    const { status, body } = await generate('flux-dev');
    expect({ status, message: body.error?.message }).toEqual({
      status: 422,
      message: 'fal: 422 body.prompt: Field required',
    });
  });

  it('refuses for content as OpenAI says it', async () => {
    const msg =
      'The content could not be processed because it contained material flagged by a content checker.';
    const detail = [{ loc: ['body', 'prompt'], msg, type: 'content_policy_violation', input: {} }];
    fal.play(json({ detail }, 422));
    const { status, body } = await generate('flux-dev');
    expect({ status, code: body.error?.code }).toEqual({ status: 400, code: 'content_policy_violation' });
  });

  it.each(['http://10.0.0.1/a.png', 'http://169.254.169.254/latest/meta-data'])(
    'may have charged for a link to %s, which is not followed',
    async (url) => {
      fal.play(falAnswer(url));
      const { status, headers } = await generate('flux-dev');
      expect({ status, retry: headers.get('x-should-retry') }).toEqual({ status: 502, retry: 'false' });
      expect(fal.requests).toHaveLength(1);
    },
  );

  it.each([429, 503])('may have charged where a later step ends in %i', async (status) => {
    fal.play(falAnswer(`${fal.url}/a.png`), {
      ...json({}, status),
      headers: { 'retry-after': '0' },
    } as Behaviour);
    const answer = await generate('flux-dev');
    expect({ status: answer.status, retry: answer.headers.get('x-should-retry') }).toEqual({
      status: 502,
      retry: 'false',
    });
    expect(pathsAt(fal)).toEqual(['POST /fal-ai/flux/dev', 'GET /a.png']);
  });

  it('may have charged for an answer that nobody can read', async () => {
    fal.play(json({ pictures: [] }));
    const { status, headers } = await generate('flux-dev');
    expect({ status, retry: headers.get('x-should-retry') }).toEqual({ status: 502, retry: 'false' });
  });

  it('is sent nothing with options of the configuration that it does not take', async () => {
    const { status, body } = await generate('misconfigured');
    expect(status).toBe(503);
    expect(body.error?.message).toContain('guidanceScale');
    expect(fal.requests).toEqual([]);
  });
});

describe('Replicate', () => {
  it('is asked until its prediction is there', async () => {
    replicate.play(
      prediction('starting'),
      prediction('processing'),
      prediction('processing'),
      predicted(),
      file(),
    );
    const { body } = await generate('flux-schnell', { aspect_ratio: '16:9' });
    expect(body.data).toEqual([{ b64_json: png.toString('base64') }]);
    const poll = 'GET /predictions/gm3qorzdhg';
    expect(pathsAt(replicate)).toEqual([
      'POST /models/black-forest-labs/flux-schnell/predictions',
      poll,
      poll,
      poll,
      'GET /out-0.png',
    ]);
    expect(replicate.requests[0]?.headers).toMatchObject({ authorization: 'Bearer theirs', prefer: 'wait' });
    expect(sent(replicate)).toEqual({ input: { prompt: 'a fox', aspect_ratio: '16:9', num_outputs: 1 } });
  });

  it('says when it ignores pictures', async () => {
    replicate.play(predicted(), file());
    const form = new FormData();
    form.append('model', 'flux-schnell');
    form.append('prompt', 'both');
    for (const name of ['a.png', 'b.png']) form.append('image[]', new Blob([new Uint8Array(png)]), name);
    const { headers } = await post('edits', form);
    expect(headers.get('x-imagewire-warnings')).toContain('only supports a single input image');
  });

  it('has refused a prediction that failed for what it shows', async () => {
    const error = 'NSFW content detected. Try running it again, or try a different prompt.';
    replicate.play(prediction('starting'), prediction('failed', { error }));
    const { status, body } = await generate('flux-schnell');
    expect({ status, code: body.error?.code }).toEqual({ status: 400, code: 'content_policy_violation' });
  });

  it('may have charged for a prediction that failed', async () => {
    replicate.play(prediction('starting'), prediction('failed', { error: 'CUDA out of memory' }));
    const { status, headers, body } = await generate('flux-schnell');
    expect({ status, retry: headers.get('x-should-retry') }).toEqual({ status: 502, retry: 'false' });
    expect(body.error?.message).toContain('CUDA out of memory');
  });

  it('is not asked for a second picture where only a question about the first was refused', async () => {
    replicate.play(prediction('starting'), json({ detail: 'Request was throttled.' }, 429));
    const { status, headers } = await generate('flux-schnell');
    expect({ status, retry: headers.get('x-should-retry') }).toEqual({ status: 502, retry: 'false' });
  });

  it('that has too much to do was not charged', async () => {
    replicate.play(json({ detail: 'Request was throttled. Expected available in 1 second.' }, 429));
    const { status, headers } = await generate('flux-schnell');
    expect({ status, retry: headers.get('x-should-retry') }).toEqual({ status: 429, retry: null });
  });

  it('hears of a client that leaves', async () => {
    replicate.play({ do: 'hang', at: 'end' });
    const leaving = new AbortController();
    const asking = fetch(`${gateway.url}/v1/images/generations`, {
      method: 'POST',
      headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'flux-schnell', prompt: 'a fox' }),
      signal: leaving.signal,
    });
    await until(() => replicate.requests.some(({ complete }) => complete));
    leaving.abort();
    await expect(asking).rejects.toThrow();
    await until(() => replicate.requests.some(({ closedEarly }) => closedEarly));
  });
});

describe('Google', () => {
  it('gives base64 and counts tokens', async () => {
    google.play(content());
    const { body } = await generate('gemini', { aspect_ratio: '16:9' });
    expect(body.data).toEqual([{ b64_json: png.toString('base64') }]);
    expect(body.usage).toMatchObject({ input_tokens: 5, output_tokens: 1290, total_tokens: 1295 });
    expect(pathsAt(google)).toEqual(['POST /models/gemini-2.5-flash-image:generateContent']);
    expect(google.requests[0]?.headers['x-goog-api-key']).toBe('theirs');
    expect(sent(google)).toMatchObject({
      contents: [{ role: 'user', parts: [{ text: 'a fox' }] }],
      generationConfig: { responseModalities: ['IMAGE'], imageConfig: { aspectRatio: '16:9' } },
    });
  });

  it('is given the pictures of an edit', async () => {
    google.play(content());
    expect((await edit('gemini')).status).toBe(200);
    expect(sent(google)).toMatchObject({
      contents: [{ parts: [{}, { inlineData: { mimeType: 'image/png', data: png.toString('base64') } }] }],
    });
  });

  it('streams one completed event', async () => {
    google.play(content());
    const answer = await stream('gemini');
    expect((await answer.text()).match(/^event: .*$/gm)).toEqual(['event: image_generation.completed']);
  });

  it('has not begun a stream that it refuses', async () => {
    google.play(json({ error: { code: 429, message: 'quota', status: 'RESOURCE_EXHAUSTED' } }, 429));
    expect((await stream('gemini')).status).toBe(429);
  });

  it.each([
    ['size', () => generate('gemini', { size: '1024x1024' })],
    ['aspect_ratio', () => generate('gemini', { aspect_ratio: '7:3' })],
    ['n', () => generate('gemini', { n: 2 })],
    ['mask', () => edit('gemini', true)],
  ])('is sent nothing where its package would throw on %s', async (param, ask) => {
    const { status, body } = await ask();
    expect({ status, param: body.error?.param }).toEqual({ status: 400, param });
    expect(google.requests).toEqual([]);
  });

  it('is sent nothing for a model that its package no longer knows', async () => {
    const { status, body } = await generate('imagen');
    expect(status).toBe(503);
    expect(body.error?.message).toContain('imagen-4.0-generate-001');
    expect(google.requests).toEqual([]);
  });

  it('gives no picture for some prompts, which is a refusal for content', async () => {
    google.play(candidate({ finishReason: 'IMAGE_SAFETY' }));
    const { status, body } = await generate('gemini');
    expect({ status, code: body.error?.code }).toEqual({ status: 400, code: 'content_policy_violation' });
    expect(body.error?.message).toContain('IMAGE_SAFETY');
  });

  it('may have charged for an answer in words alone', async () => {
    google.play(candidate({ content: { role: 'model', parts: [{ text: 'No.' }] }, finishReason: 'STOP' }));
    const { status, headers } = await generate('gemini');
    expect({ status, retry: headers.get('x-should-retry') }).toEqual({ status: 502, retry: 'false' });
  });

  it('names its errors', async () => {
    const message = 'API key not valid. Please pass a valid API key.';
    google.play(json({ error: { code: 400, message, status: 'INVALID_ARGUMENT' } }, 400));
    const { status, body } = await generate('gemini');
    expect({ status, code: body.error?.code }).toEqual({ status: 400, code: 'INVALID_ARGUMENT' });
  });

  it('that is not there was sent nothing', async () => {
    const { status, body } = await generate('nowhere');
    expect({ status, code: body.error?.code }).toEqual({ status: 503, code: 'upstream_unreachable' });
  });
});
