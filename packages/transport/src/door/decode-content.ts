import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The body without its content encoding. We ask for none, but some servers do not listen. */
export function decodeContent(body: Readable, encoding: string | undefined): AsyncIterable<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  const createDecoder = decoders[name];
  if (createDecoder !== undefined) return decoded(body, createDecoder());
  if (name !== 'identity' && name !== '')
    body.destroy(new Error('the answer has a content encoding that was not asked for and cannot be undone'));
  return body;
}

function decoded(body: Readable, decoder: Transform): Readable {
  decoder.on('error', () => undefined);
  // The reader gets a failure from the decoder itself.
  pipeline(body, decoder, () => undefined);
  return decoder;
}
