import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import type { StreamingBody } from '../http-message.js';
import type { IncomingBody } from './incoming-body.js';

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The body without its content encoding. We ask for none, but some servers do not listen. */
export function decodeContent(body: IncomingBody, encoding?: string): StreamingBody {
  if (encoding === undefined) return body;
  const name = encoding.trim().toLowerCase();
  if (name === 'identity' || name === '') return body;
  const createDecoder = decoders[name];
  return createDecoder === undefined ? refused(body) : decoded(body, createDecoder());
}

async function* refused(body: IncomingBody): AsyncGenerator<Uint8Array> {
  await body.return();
  throw new Error('the answer has a content encoding that was not asked for and cannot be undone');
}

function decoded(body: IncomingBody, decoder: Transform): AsyncIterable<Uint8Array> {
  decoder.on('error', () => undefined);
  // The reader gets a failure from the decoder itself.
  pipeline(Readable.from(body, { objectMode: false }), decoder, () => undefined);
  return decoder as AsyncIterable<Uint8Array>;
}
