import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startGateway } from './start-gateway.js';

// Linux alone tells the most memory that a process has held.
const ifWanted =
  process.env.IMAGEWIRE_LONG === '1' && existsSync('/proc/self/status') ? describe : describe.skip;
const KEY = 'a-key';
const MEGABYTE = 1_048_576;
/** As much is passed on in all, whichever size its answers have: some of what Node has read waits for the collector. */
const PASSED = 128;

// What is no picture is not stored.
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** Gives an answer with a picture of as many megabytes of base64 as its path says. */
const upstream = createServer((incoming, response) => {
  const size = Number(incoming.url?.split('/')[1]) * MEGABYTE;
  const picture = Buffer.alloc((size / 4) * 3, 'a picture');
  PNG.copy(picture);
  const data = [{ b64_json: picture.toString('base64') }];
  incoming.resume().once('end', () => response.end(JSON.stringify({ created: 1, data })));
});
let folder: string;
beforeAll(async () => {
  await once(upstream.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  const of = (megabytes: number): object => ({
    type: 'openai-compatible',
    baseURL: `${origin}/${megabytes}/v1`,
  });
  const models = { small: [{ upstream: 'small' }], large: [{ upstream: 'large' }] };
  folder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
  const settings = { upstreams: { small: of(1), large: of(32) }, models };
  await writeFile(join(folder, 'gateway.json'), JSON.stringify(settings));
});
afterAll(async () => {
  upstream.close();
  await rm(folder, { recursive: true });
});

/** The headers of a request: each second one of a kept answer asks for that again. */
const headersOf = (request: number, isKept: boolean): Record<string, string> => ({
  authorization: `Bearer ${KEY}`,
  'content-type': 'application/json',
  ...(isKept && { 'idempotency-key': `key-${Math.floor(request / 2)}` }),
});

/** The most megabytes that a gateway has held once answers of a size, one after the other, have gone through it. */
async function peakOf(path: string, model: 'small' | 'large', isKept: boolean): Promise<number> {
  const gateway = await startGateway({
    IMAGEWIRE_API_KEYS: KEY,
    IMAGEWIRE_CONFIG: join(folder, 'gateway.json'),
    MALLOC_ARENA_MAX: '2',
    NODE_OPTIONS: '--max-semi-space-size=8',
  });
  try {
    const body = JSON.stringify({ model, prompt: 'a cat' });
    for (let passed = 0, request = 0; passed < PASSED * MEGABYTE; request += 1) {
      const headers = headersOf(request, isKept);
      const answer = await fetch(`${gateway.url}${path}`, { method: 'POST', headers, body });
      expect(answer.status).toBe(200);
      for await (const chunk of answer.body ?? []) passed += chunk.byteLength;
    }
    const status = await readFile(`/proc/${gateway.process.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } finally {
    await gateway.stop();
  }
}

ifWanted('the memory that a gateway holds', () => {
  it.each([
    ['gives a client of its own dialect', '/v1/images/generations', false],
    ['gives a client of another dialect', '/legacy/v2/router/images/generations', false],
    ['keeps for a client of its own dialect', '/v1/images/generations', true],
    ['keeps for a client of another dialect', '/legacy/v2/router/images/generations', true],
  ])(
    'does not grow with the answers that it %s',
    async (_, path, isKept) => {
      const small = await peakOf(path, 'small', isKept);
      const large = await peakOf(path, 'large', isKept);
      expect(large / small).toBeLessThan(1.1);
    },
    120_000,
  );
});
