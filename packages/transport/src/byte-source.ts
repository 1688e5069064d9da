import type { ByteSource, StreamingBody } from './http-message.js';

/** Lets go of streams that are not going to be sent: whoever opened them for their first bytes has left them to us. */
export function closeSources(sources: readonly ByteSource[]): void {
  for (const source of sources) if ('close' in source) source.close?.();
}

/** The bytes of a source, piece by piece. */
export async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) yield source;
  else if (source instanceof Blob) yield* readableChunks(source.stream());
  else yield* source.open();
}

/** The chunks of a web stream, also where it is not async iterable itself (Safari). Leaving early cancels it. */
export async function* readableChunks<Chunk>(stream: ReadableStream<Chunk>): AsyncGenerator<Chunk> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

/** Chunks as a web stream. Cancelling it ends the iteration. */
export function streamFrom(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** The chunks of several sources, one after the other. */
export async function* allChunksOf(sources: readonly ByteSource[]): AsyncGenerator<Uint8Array> {
  for (const source of sources) yield* chunksOf(source);
}

/** All bytes of a body: at once where they have come already, as those of a small answer have. */
export const bytesOf = (body: StreamingBody): Uint8Array | Promise<Uint8Array> =>
  body.takeWhole?.() ?? collectBytes(body);

/** One array of all the bytes. A single chunk is given as it is. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const bytes = new Uint8Array(all.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of all) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
