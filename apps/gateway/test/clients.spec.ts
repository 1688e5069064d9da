import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BadRequestError, bytes, ProxyClient } from '@imagewire/proxy-client';
import { imagesInChoices, LegacyRouterClient, RouterClient, SudoClient } from '@imagewire/router-client';

import { factsOf, square } from './pictures.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

let gateway: StartedGateway;
let picture: Buffer;
let proxy: ProxyClient;
let router: RouterClient;
let legacy: LegacyRouterClient;
let sudo: SudoClient;

// Strict: an answer that is not as its dialect says would be an error.
const options = (path = '') =>
  ({ apiKey: 'any', baseURL: `${gateway.url}${path}`, maxRetries: 0, validate: 'strict' }) as const;

beforeAll(async () => {
  gateway = await startGateway();
  picture = await square(256);
  proxy = new ProxyClient(options());
  router = new RouterClient(options());
  legacy = new LegacyRouterClient(options('/legacy'));
  sudo = new SudoClient(options('/sudo'));
});
afterAll(async () => {
  await Promise.all([proxy, router, legacy, sudo].map((client) => client.close()));
  await gateway.stop();
});

const sizeOf = async (content: Uint8Array): Promise<string> => {
  const { format, width, height } = await factsOf(Buffer.from(content));
  return `${format} ${width}x${height}`;
};
const drawing = { model: 'openai/gpt-image-1', prompt: 'a heron', size: '1024x1024' };
const edit = { model: 'openai/gpt-image-1', prompt: 'a heron in the snow', n: 1 };
const variation = { model: 'openai/dall-e-2', size: '256x256', response_format: 'b64_json' } as const;

it.each(['proxy', 'router'] as const)('the %s client generates, edits and varies', async (name) => {
  const { images } = { proxy, router }[name];
  const generated = await images.generate({ ...drawing, quality: 'low' });
  expect(await sizeOf(await bytes(generated.data[0]!))).toBe('png 1024x1024');
  const edited = await images.edit({ ...edit, image: [picture, new Blob([new Uint8Array(picture)])] });
  expect(await sizeOf(await bytes(edited.data[0]!))).toMatch(/^png /);
  const varied = await images.createVariation({ ...variation, image: picture });
  expect(await sizeOf(await bytes(varied.data[0]!))).toBe('png 256x256');
});

it('the clients of one operation generate', async () => {
  const small = { prompt: 'a heron', size: '256x256', response_format: 'b64_json' } as const;
  const [image] = imagesInChoices(await legacy.images.generate({ ...small, model: 'openai/dall-e-2' }));
  expect(await sizeOf(await bytes(image!))).toBe('png 256x256');
  const { data } = await sudo.images.generate({ ...small, model: 'dall-e-2' });
  expect(await sizeOf(await bytes(data[0]!))).toBe('png 256x256');
});

it('a picture at an address is saved as one that came along', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
  const request = { prompt: 'a heron', model: 'dall-e-2', size: '256x256', response_format: 'url' } as const;
  const { data } = await sudo.images.generate(request);
  expect(data[0]?.url).toMatch(/^http/);
  const {
    images: [saved],
  } = await sudo.images.generate(request).save(folder);
  expect(await sizeOf(await readFile(saved!.path))).toBe('png 256x256');
  await rm(folder, { recursive: true });
});

it('a refusal names the field, and is never asked again', async () => {
  const call = router.images.generate({ ...drawing, size: '7x7' }, { maxRetries: 2 });
  const error = await call.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(BadRequestError);
  expect(error).toMatchObject({ param: 'size', retryable: false, attempts: [{ status: 400 }] });
});
