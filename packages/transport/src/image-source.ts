import { disk } from '#disk';

import { collectBytes } from './byte-source.js';
import type { ByteSource, ByteStream } from './http-message.js';
import { ImageInputError } from './image-input-error.js';
import { HEAD_BYTES } from './image-type.js';

/** A picture that is open: its first bytes, all of its bytes, and its name where it has one. */
export interface SourceImage {
  readonly head: Uint8Array;
  readonly source: ByteSource;
  readonly filename?: string;
}

/** Bytes at hand. */
export const sourceFromBytes = (bytes: Uint8Array): SourceImage => ({ head: bytes, source: bytes });

/** A Blob, or a File with its name. */
export async function sourceFromBlob(blob: Blob): Promise<SourceImage> {
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  const name = blob instanceof File ? blob.name : '';
  return { head, source: blob, ...(name === '' ? {} : { filename: name }) };
}

/** A file of this machine, read anew by each attempt. `path` is the request's field: an error does not hold the file's place. */
export async function sourceFromFile(file: string, path: string, allowed: boolean): Promise<SourceImage> {
  if (!allowed)
    throw new ImageInputError(path, 'isSource', 'must be the picture itself: files are not opened here');
  const { name, stream } = await disk.openFile(file).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const open = (): AsyncIterable<Uint8Array> => guarded(stream.open(), path);
  return { head: await headOf(open()), source: { ...stream, open }, filename: name };
}

/** A stream, which can be sent once. Its size shows only while it is sent. */
export async function sourceFromStream(
  chunks: AsyncIterable<unknown>,
  path: string,
  maxBytes: number,
): Promise<SourceImage> {
  const iterator = guarded(chunks, path)[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  while (sizeOfAll(first) < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  if (sizeOfAll(first) === 0) throw new ImageInputError(path, 'isNotEmpty', 'is empty');
  const head = await collectBytes(asyncFrom(first));
  return { head, source: onceSource(first, iterator, path, maxBytes) };
}

function onceSource(
  first: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
  path: string,
  maxBytes: number,
): ByteStream {
  let spent = false;
  return {
    get spent() {
      return spent;
    },
    close() {
      if (!spent) rest.return(undefined).catch(() => undefined);
      spent = true;
    },
    async *open() {
      if (spent) throw new ImageInputError(path, 'isReadable', 'is a stream that was read already');
      spent = true;
      let size = 0;
      for await (const chunk of joined(first, rest)) {
        size += chunk.byteLength;
        if (size > maxBytes)
          throw new ImageInputError(path, 'maxSize', `has more than the ${maxBytes} bytes allowed`);
        yield chunk;
      }
    },
  };
}

async function* joined(
  first: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** The chunks of a stream, its errors as errors of the picture. */
async function* guarded(chunks: AsyncIterable<unknown>, path: string): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => {
        ended = true;
        throw unreadable(path, error);
      });
      ended = next.done === true;
      if (next.done === true) return;
      yield bytesOf(next.value, path);
    }
  } finally {
    if (!ended) await iterator.return?.();
  }
}

function bytesOf(chunk: unknown, path: string): Uint8Array {
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw new ImageInputError(path, 'isReadable', 'is a stream of something other than bytes');
}

async function headOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const chunk of chunks) return chunk.slice(0, HEAD_BYTES);
  return new Uint8Array();
}

async function* asyncFrom<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const sizeOfAll = (chunks: readonly Uint8Array[]): number =>
  chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);

// The runtime's message names the file's place; its code does not.
function unreadable(path: string, error: unknown): ImageInputError {
  const { code } = error as { code?: unknown };
  return new ImageInputError(
    path,
    'isReadable',
    `cannot be read${typeof code === 'string' ? ` (${code})` : ''}`,
  );
}
