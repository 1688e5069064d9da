import { RequestOptionsError } from '@imagewire/models';

import { allChunksOf, readableChunks, streamFrom } from '../byte-source.js';
import type { EncodedBody } from '../multipart.js';
import { type Door, type DoorAnswer, type DoorOptions, type DoorRequest, NeverSent } from './door.js';
import { neverConnected } from './never-connected.js';

/** The way out through fetch: browsers, workers, Bun, Deno, and wherever the caller hands a fetch in. */
export function openDoor(options: DoorOptions): Door {
  if (options.fetch === undefined && !('fetch' in globalThis))
    throw new RequestOptionsError('fetch', 'is missing: this runtime has none, hand one in');
  const send = options.fetch ?? globalThis.fetch;
  return {
    request: async (request) => {
      // What the body throws reaches us from here: Node's fetch makes a text of it.
      const thrown: unknown[] = [];
      const init = initOf(request, (error) => thrown.push(error));
      return answerFrom(
        await send(request.address.href, init).catch((error: unknown) => {
          throw thrown[0] ?? namedNeverSent(error);
        }),
      );
    },
    close: async () => undefined,
  };
}

function initOf(
  { method, headers, body, limit }: DoorRequest,
  onBodyError: (error: unknown) => void,
): RequestInit {
  const { signal } = limit;
  if (body === undefined) return { method, headers, signal, redirect: 'manual' };
  const content = contentOf(body, onBodyError);
  return {
    method,
    headers: { ...headers, 'content-type': body.contentType },
    body: content,
    signal,
    redirect: 'manual',
    // Node's fetch demands it for a body that streams.
    ...(content instanceof ReadableStream ? { duplex: 'half' as const } : {}),
  };
}

// Blobs are put together without being read, and their size is known; only a stream has to be sent as one.
function contentOf(
  { pieces }: EncodedBody,
  onBodyError: (error: unknown) => void,
): NonNullable<RequestInit['body']> {
  const parts = pieces.filter((piece) => piece instanceof Uint8Array || piece instanceof Blob);
  if (parts.length === pieces.length) return new Blob(parts);
  return streamFrom(reported(allChunksOf(pieces), onBodyError));
}

async function* reported(
  chunks: AsyncIterable<Uint8Array>,
  onError: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    onError(error);
    throw error;
  }
}

function answerFrom(response: Response): DoorAnswer {
  // A browser hides which 3xx it was.
  if (response.type === 'opaqueredirect') return { status: 302, headers: {}, body: emptyBody() };
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: response.body === null ? emptyBody() : readableChunks(response.body),
  };
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {
  // Nothing to give.
}

const namedNeverSent = (error: unknown): unknown => (neverConnected(error) ? new NeverSent(error) : error);
