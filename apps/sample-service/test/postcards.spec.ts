import { FakeUpstream, ordinaryBody, readForm } from '@imagewire/fake-upstream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { createApp } from '../src/create-app.js';

const upstream = new FakeUpstream();
let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  await upstream.listen();
  process.env.ORQ_API_KEY = 'key-1';
  process.env.ORQ_BASE_URL = upstream.url;
  app = await createApp();
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(async () => {
  // Node's fetch opens connections that it then does not use, and a server in order waits for their first request.
  app.getHttpServer().closeAllConnections();
  await app.close();
  await upstream.close();
});
afterEach(() => upstream.reset());

const request = { model: 'openai/gpt-image-1', prompt: 'a heron' };
const post = async (path: string, body: object, signal?: AbortSignal) => {
  const content = body instanceof FormData ? body : JSON.stringify(body);
  const headers: Record<string, string> =
    body instanceof FormData ? {} : { 'content-type': 'application/json' };
  const response = await fetch(`${url}/${path}`, {
    method: 'POST',
    headers,
    body: content,
    signal: signal ?? null,
  });
  return { status: response.status, body: await response.json() };
};
const photo = Buffer.from(ordinaryBody.data[0]!.b64_json, 'base64');
const form = (image: File | string): FormData => {
  const fields = new FormData();
  for (const [name, value] of Object.entries({ ...request, image })) fields.append(name, value);
  return fields;
};

it('draws a postcard in the house style', async () => {
  expect(await post('postcards', { ...request, size: '1024x1024' })).toEqual({
    status: 200,
    body: ordinaryBody,
  });
  expect(JSON.parse(upstream.requests[0]!.body.toString())).toEqual({
    ...request,
    prompt: 'a heron. A postcard of the 1930s, four colours.',
    size: '1024x1024',
  });
});

it('redraws a photograph', async () => {
  const { status } = await post('postcards/from-photo', form(new File([photo], 'lake.png')));
  expect(status).toBe(200);
  expect((await readForm(upstream.requests[0]!)).at(-1)).toEqual({
    name: 'image',
    filename: 'lake.png',
    mediaType: 'image/png',
    base64: photo.toString('base64'),
  });
});

it.each([
  ['a field that is not there', 'postcards', { model: 'm' }, 'prompt', 'missing_required_parameter'],
  ['a field that nobody knows', 'postcards', { ...request, promt: 'p' }, 'promt', 'unknown_parameter'],
  ['a text that names a file', 'postcards/from-photo', form('/etc/hostname'), 'image', 'file_expected'],
  [
    'a file that is no picture',
    'postcards/from-photo',
    form(new File(['hi'], 'a.png')),
    'image',
    'image_input',
  ],
])('refuses %s, and asks nobody', async (_, path, body, param, code) => {
  const answer = await post(path, body);
  expect(answer).toMatchObject({ status: 400, body: { error: { param, code } } });
  expect(upstream.requests).toEqual([]);
});

it.each([
  ['a refused prompt', 400, { message: 'no', code: 'moderation_blocked' }, 400, 'moderation_blocked'],
  ['a wrong key of ours', 401, { message: 'Key sk-1 is wrong' }, 502, 'authentication'],
  ['a failure of the server', 500, { message: 'it failed' }, 502, 'internal_server'],
])('tells of %s, and does not ask again', async (_, status, error, told, code) => {
  upstream.play({ do: 'answer', status, body: { error } });
  const answer = await post('postcards', request);
  expect(answer).toMatchObject({ status: told, body: { error: { code } } });
  expect(JSON.stringify(answer)).not.toContain('sk-1');
  expect(upstream.requests).toHaveLength(1);
});

it('gives the call up when its caller leaves', async () => {
  upstream.play({ do: 'hang', at: 'end' });
  const abort = new AbortController();
  const left = post('postcards', request, abort.signal);
  while (upstream.charges === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  abort.abort();
  await expect(left).rejects.toThrow();
  while (!upstream.requests[0]?.closedEarly) await new Promise((resolve) => setTimeout(resolve, 5));
});

it('documents both routes with the fields of their classes', async () => {
  const document: unknown = await (await fetch(`${url}/docs-json`)).json();
  expect(document).toMatchObject({
    paths: { '/postcards': {}, '/postcards/from-photo': {} },
    components: { schemas: { OrqRouterGenerateImageRequest: { required: ['prompt', 'model'] } } },
  });
});
