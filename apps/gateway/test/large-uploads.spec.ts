import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { square } from './pictures.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

const MOST_OF_ONE = 50_000_000;
const KEY = 'a-key';
/** What a form may add to the gateway's memory, in bytes: a picture or two, and the 64 MB that Node lets wait to be freed. */
const MOST_HELD = 230_000_000;

/** How many bytes the upstream was sent by its last request. */
let received = 0;
/** What the upstream waits for before it reads. */
let reading: Promise<unknown> = Promise.resolve();
const upstream = createServer((incoming, response) => {
  received = 0;
  upstream.emit('asked');
  void reading.then(() => incoming.on('data', (chunk: Buffer) => (received += chunk.length)));
  incoming.once('end', () => response.end('{"created":1,"data":[]}'));
});
let folder: string;
let gateway: StartedGateway;

beforeAll(async () => {
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
  const baseURL = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  const settings = {
    upstreams: {
      openai: { type: 'openai-compatible', baseURL },
      router: { type: 'orq-router', baseURL, apiKey: 'k' },
    },
    models: { openai: [{ upstream: 'openai' }], router: [{ upstream: 'router' }] },
  };
  await writeFile(join(folder, 'gateway.json'), JSON.stringify(settings));
  gateway = await startGateway({
    IMAGEWIRE_API_KEYS: KEY,
    IMAGEWIRE_CONFIG: join(folder, 'gateway.json'),
    IMAGEWIRE_DATA_DIR: join(folder, 'data'),
  });
});
afterAll(async () => {
  await gateway.stop();
  upstream.closeAllConnections();
  upstream.close();
  await rm(folder, { recursive: true });
});

/** Sends a form with pictures, one after the other; gives the status and the text of the answer. */
async function edit(
  model: string,
  pictures: readonly Buffer[],
  headers: Record<string, string> = {},
  signal?: AbortSignal,
) {
  const boundary = 'between-parts';
  const asked = request(`${gateway.url}/v1/images/edits`, {
    method: 'POST',
    ...(signal && { signal }),
    headers: {
      authorization: `Bearer ${KEY}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...headers,
    },
  });
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
  asked.on('error', () => undefined);
  const head = (name: string, rest = '') =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${rest}\r\n\r\n`;
  asked.write(`${head('model')}${model}\r\n${head('prompt')}p\r\n`);
  for (const picture of pictures) {
    asked.write(head('image[]', '; filename="a.png"'));
    if (!asked.write(picture)) await Promise.race([once(asked, 'drain'), answered]);
    asked.write('\r\n');
  }
  asked.end(`--${boundary}--\r\n`);
  const [answer] = await answered;
  return { status: answer.statusCode, said: await text(answer) };
}

/** A picture of so many bytes: what follows its end is nothing to a decoder. */
async function pictureOf(bytes: number): Promise<Buffer> {
  const picture = await square(64);
  return Buffer.concat([picture, Buffer.alloc(bytes - picture.length)]);
}

/** The most memory that the gateway has had since it was last asked to forget, in bytes. */
const mostHeld = (): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${gateway.process.pid}/status`, 'utf8'))?.[1]) * 1024;

const isMeasured = process.env.IMAGEWIRE_LONG === '1' && process.platform === 'linux';

(isMeasured ? describe : describe.skip)('a form of 250 MB', () => {
  it.each(['openai', 'router'])('goes on to %s without being held', async (model) => {
    const picture = await pictureOf(MOST_OF_ONE);
    await edit(model, [await square(64)]);
    await writeFile(`/proc/${gateway.process.pid}/clear_refs`, '5');
    const before = mostHeld();
    const { status } = await edit(model, [picture, picture, picture, picture, picture]);
    expect(status).toBe(200);
    expect(received).toBeGreaterThan(5 * MOST_OF_ONE);
    expect(mostHeld() - before).toBeLessThan(MOST_HELD);
  });
});

it('a form whose client has left is still there for the work under its key', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  reading = promise;
  const asked = once(upstream, 'asked');
  const leaving = new AbortController();
  // The second is opened once the first has been sent.
  const pictures = [await pictureOf(20_000_000), await pictureOf(20_000_000)];
  const answer = edit('openai', pictures, { 'idempotency-key': 'left' }, leaving.signal);
  await asked;
  leaving.abort();
  await expect(answer).rejects.toThrow('aborted');
  // Long enough for the files to go, if nothing kept them.
  await new Promise((settle) => setTimeout(settle, 300));
  resolve(undefined);
  expect(await edit('openai', pictures, { 'idempotency-key': 'left' })).toMatchObject({ status: 200 });
  expect(received).toBeGreaterThan(40_000_000);
});

describe('a form beyond a limit is refused with that limit', () => {
  it('of one file', async () => {
    const { status, said } = await edit('openai', [await pictureOf(MOST_OF_ONE + 1)]);
    expect(status).toBe(413);
    expect(JSON.parse(said)).toMatchObject({
      error: { code: 'file_too_large', param: 'image', message: expect.stringContaining('50000000') },
    });
  });

  it('of the number of files', async () => {
    const small = await square(8);
    const { status, said } = await edit(
      'openai',
      Array.from({ length: 33 }, () => small),
    );
    expect(status).toBe(400);
    expect(JSON.parse(said)).toMatchObject({
      error: { code: 'too_many_parts', message: expect.stringContaining('32 files') },
    });
  });

  it('of the whole, before a byte of it has come', async () => {
    const asked = request(`${gateway.url}/v1/images/edits`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${KEY}`,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': '256000001',
      },
    });
    asked.on('error', () => undefined).flushHeaders();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    expect(JSON.parse(await text(answer))).toMatchObject({
      error: { code: 'body_too_large', message: expect.stringContaining('256000000') },
    });
    asked.destroy();
  });
});
