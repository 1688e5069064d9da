import * as zlib from 'node:zlib';

import { collectBytes } from '../byte-source.js';
import { decodeContent } from './decode-content.js';
import { IncomingBody } from './incoming-body.js';

const text = '{"created":1,"data":[]}'.repeat(1000);
const bytes = Buffer.from(text);

const source = { pause: () => undefined, resume: () => undefined, abort: () => undefined };
async function decoded(body: Uint8Array, encodings?: string): Promise<string> {
  const incoming = new IncomingBody(source);
  incoming.push(body.subarray(0, 20));
  incoming.push(body.subarray(20));
  incoming.end();
  return Buffer.from(await collectBytes(decodeContent(incoming, encodings))).toString();
}

it.each([
  ['gzip', zlib.gzipSync(bytes)],
  [' X-GZIP ', zlib.gzipSync(bytes)],
  ['deflate', zlib.deflateSync(bytes)],
  ['br', zlib.brotliCompressSync(bytes)],
  ['br, gzip', zlib.gzipSync(zlib.brotliCompressSync(bytes))],
  ['gzip, gzip', zlib.gzipSync(zlib.gzipSync(bytes))],
  ['identity, gzip', zlib.gzipSync(bytes)],
  ['aws-chunked, gzip', zlib.gzipSync(bytes)],
])('%s is undone', async (encodings, body) => {
  expect((await decoded(body, encodings)) === text).toBe(true);
});

const { zstdCompressSync } = zlib as { zstdCompressSync?: (content: Buffer) => Buffer };
(zstdCompressSync ? it : it.skip)('zstd is undone where the runtime can', async () => {
  expect((await decoded(zstdCompressSync?.(bytes) ?? bytes, 'zstd')) === text).toBe(true);
});

it.each([undefined, '', 'identity', 'aws-chunked', 'utf-8', 'none', 'constructor'])(
  'a body of the encoding %j is as it is',
  async (encodings) => {
    expect((await decoded(bytes, encodings)) === text).toBe(true);
  },
);

it.each(['compress', 'gzip, compress', Array(6).fill('gzip').join()])('%s is refused', async (encodings) => {
  await expect(decoded(bytes, encodings)).rejects.toThrow(encodings);
});
