import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type StartedGateway, startGateway } from './start-gateway.js';

const KEY = 'a-key';
const isLong = process.env.IMAGEWIRE_LONG === '1';
const BIG = 32_000_000;
/** How many large answers there are, and how many times as many small ones: as much passes through of both. */
const TIMES = isLong ? 8 : 2;
/** What large answers may add to the memory that small ones take, in bytes: less than one of them, where holding it took several times that. */
const MOST_ADDED = BIG;

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const bodyOf = (bytes: number): Buffer =>
  Buffer.from(
    JSON.stringify({
      created: 1,
      data: [{ b64_json: Buffer.concat([PNG, randomBytes((bytes / 4) * 3)]).toString('base64') }],
    }),
  );

let body: Buffer;
const upstream = createServer((incoming, response) => {
  incoming.resume().once('end', () => response.end(body));
});
let folder: string;
beforeAll(async () => {
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'imagewire-kept-memory-'));
  const baseURL = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/v1`;
  const settings = {
    upstreams: { paid: { type: 'openai-compatible', baseURL } },
    models: { pictures: [{ upstream: 'paid' }] },
  };
  await writeFile(join(folder, 'gateway.json'), JSON.stringify(settings));
});
afterAll(async () => {
  upstream.close();
  await rm(folder, { recursive: true });
});

/** Asks under a key and gives how long the answer is. */
async function ask(gateway: StartedGateway, key: string, path: string): Promise<number> {
  const asked = request(`${gateway.url}${path}/images/generations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${KEY}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
  }).end(JSON.stringify({ model: 'pictures', prompt: 'a cat' }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  let size = 0;
  for await (const chunk of response) size += (chunk as Buffer).byteLength;
  return size;
}

/** The most memory that a gateway of its own has held, in bytes, for so many answers of a size, each given twice. */
async function peakFor(bytes: number, answers: number, path: string): Promise<number> {
  const gateway = await startGateway({
    IMAGEWIRE_API_KEYS: KEY,
    IMAGEWIRE_CONFIG: join(folder, 'gateway.json'),
  });
  body = bodyOf(bytes);
  for (let key = 0; key < answers; key += 1)
    for (const _ of ['first', 'again']) expect(await ask(gateway, `key-${key}`, path)).toBeGreaterThan(bytes);
  const [, kilobytes = 'NaN'] =
    /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${gateway.process.pid ?? ''}/status`, 'utf8')) ?? [];
  await gateway.stop();
  return Number(kilobytes) * 1024;
}

// Linux alone tells what a process has held.
const onLinux = process.platform === 'linux' ? it.each : it.skip.each;

onLinux([['openai', '/v1'] as const, ...(isLong ? [['sudo', '/sudo/v1'] as const] : [])])(
  'an answer under a key takes no memory in proportion to its size, first and again, for a client of %s',
  async (_, path) => {
    const small = await peakFor(1_000_000, (TIMES * BIG) / 1_000_000, path);
    const large = await peakFor(BIG, TIMES, path);
    expect(large - small).toBeLessThan(MOST_ADDED);
  },
  120_000,
);
