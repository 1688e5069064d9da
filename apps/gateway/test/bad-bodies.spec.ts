import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import sharp from 'sharp';

import { type StartedGateway, startGateway } from './start-gateway.js';

let gateway: StartedGateway;
let spoolFolder: string;
/** More than a megabyte, so that it waits on disk. */
let picture: Buffer;

beforeAll(async () => {
  spoolFolder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
  gateway = await startGateway({ TMPDIR: spoolFolder });
  picture = await sharp(randomBytes(1024 * 1024 * 3), { raw: { width: 1024, height: 1024, channels: 3 } })
    .png()
    .toBuffer();
});
// Whatever was sent: the process lives, and nothing of it stays on disk.
afterEach(async () => {
  expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
  while ((await readdir(spoolFolder)).length > 0) await wait(5);
});
afterAll(async () => {
  await gateway.stop();
  await rm(spoolFolder, { recursive: true });
});

async function post(path: string, body: BodyInit, type?: string) {
  const answer = await fetch(gateway.url + path, {
    method: 'POST',
    body,
    headers: type ? { 'content-type': type } : {},
  });
  return { status: answer.status, body: (await answer.json()) as { error?: object; data?: unknown[] } };
}

const blob = (content: Buffer | string) =>
  new Blob([typeof content === 'string' ? content : new Uint8Array(content)]);

function form(images: (Buffer | string)[], prompt = 'p'): FormData {
  const data = new FormData();
  data.append('prompt', prompt);
  data.append('model', 'gpt-image-1');
  for (const image of images) data.append('image[]', blob(image), 'a.png');
  return data;
}

const edits = '/v1/images/edits';
const generations = '/v1/images/generations';
const json = 'application/json';

describe('a body that cannot be used', () => {
  it.each([
    ['JSON that ends early', generations, '{"prompt":', json, 400, { code: 'malformed_body' }],
    ['no JSON at all', generations, 'hello', json, 400, { code: 'malformed_body' }],
    ['JSON that is no object', generations, '[1]', json, 400, { code: 'invalid_type', param: null }],
    ['another type', generations, '<a/>', 'application/xml', 415, { code: 'unsupported_media_type' }],
    ['text', generations, '{"prompt":"p"}', 'text/plain', 415, { code: 'unsupported_media_type' }],
    ['a form for JSON', generations, 'prompt=p', 'application/x-www-form-urlencoded', 415, {}],
    [
      'a form of text',
      edits,
      'prompt=p&image=x',
      'application/x-www-form-urlencoded',
      400,
      { code: 'file_expected' },
    ],
    ['no boundary', edits, 'x', 'multipart/form-data', 400, { code: 'missing_boundary' }],
    [
      'a form that ends early',
      edits,
      '--x\r\nContent-',
      'multipart/form-data; boundary=x',
      400,
      { code: 'truncated_form' },
    ],
    ['nothing', edits, '', 'multipart/form-data; boundary=x', 400, { code: 'empty_body' }],
    [
      'JSON beyond 1 MiB',
      generations,
      `{"prompt":"${'x'.repeat(1_048_576)}"}`,
      json,
      413,
      { code: 'body_too_large' },
    ],
  ])('%s', async (_, path, body, type, status, error) => {
    expect(await post(path, body, type)).toMatchObject({ status, body: { error } });
  });

  it('a file that is no picture, or half of one', async () => {
    for (const content of ['not a picture', picture.subarray(0, 2_000_000)])
      expect(await post(edits, form([content]))).toMatchObject({
        status: 400,
        body: { error: { param: 'image', code: 'invalid_image_file' } },
      });
  });

  it('a file of 51 MB', async () => {
    expect(await post(edits, form([Buffer.alloc(51_000_000)]))).toMatchObject({
      status: 413,
      body: { error: { param: 'image', code: 'file_too_large' } },
    });
  });

  it('seventeen pictures', async () => {
    const small = await sharp(picture).resize(64, 64).png().toBuffer();
    expect(await post(edits, form(Array.from({ length: 17 }, () => small)))).toMatchObject({
      status: 400,
      body: { error: { param: 'image', code: 'invalid_value' } },
    });
  });

  it('a picture that would have to be fetched', async () => {
    const body = JSON.stringify({ prompt: 'p', images: [{ image_url: 'https://a.example/b.png' }] });
    expect(await post(edits, body, json)).toMatchObject({
      status: 400,
      body: { error: { param: 'images.0.image_url', code: 'unsupported_parameter' } },
    });
  });
});

describe('a body that can', () => {
  it('is a form with a picture that waits on disk', async () => {
    expect(await post(edits, form([picture]))).toMatchObject({ status: 200, body: { data: [{}] } });
  });

  it('is JSON with a data URL of megabytes', async () => {
    const image_url = `data:image/png;base64,${picture.toString('base64')}`;
    const body = JSON.stringify({ prompt: 'p', model: 'gpt-image-1', images: [{ image_url }] });
    expect(await post(edits, body, json)).toMatchObject({ status: 200, body: { data: [{}] } });
  });
});
