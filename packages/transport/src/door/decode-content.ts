import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';

import type { StreamingBody } from '../http-message.js';
import type { IncomingBody } from './incoming-body.js';

/** A server may have encoded a body several times over; undoing it more often than this costs more than any answer is worth. */
const MOST_ENCODINGS = 5;

// From Node 22.15 on.
const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform };

/** What undoes each encoding; undefined for one that this runtime cannot undo. */
const decoders = new Map<string, (() => Transform) | undefined>([
  ['gzip', zlib.createGunzip],
  ['x-gzip', zlib.createGunzip],
  ['deflate', zlib.createInflate],
  ['br', zlib.createBrotliDecompress],
  ['zstd', createZstdDecompress],
  ['compress', undefined],
  ['x-compress', undefined],
]);

/**
 * The body without its content encodings. We ask for none, but some servers do not listen. A name that is no encoding changes nothing, as in
 * browsers: servers say `utf-8` there, and stores of files what an upload to them was in.
 */
export function decodeContent(body: IncomingBody, encodings?: string): StreamingBody {
  if (encodings === undefined) return body;
  const names = encodings.split(',').map((name) => name.trim().toLowerCase());
  const known = names.filter((name) => decoders.has(name)).reverse();
  if (known.length === 0) return body;
  const created = known.slice(0, MOST_ENCODINGS).flatMap((name) => decoders.get(name)?.() ?? []);
  return created.length === known.length ? decoded(body, created) : refused(body, encodings);
}

async function* refused(body: IncomingBody, encodings: string): AsyncGenerator<Uint8Array> {
  await body.return();
  throw new Error(`the answer has a content encoding that cannot be undone here: ${encodings}`);
}

function decoded(body: IncomingBody, steps: readonly Transform[]): StreamingBody {
  const last = steps[steps.length - 1] as Transform;
  last.on('error', () => undefined);
  // The reader gets a failure from the last decoder itself.
  pipeline([Readable.from(body, { objectMode: false }), ...steps], () => undefined);
  return last;
}
