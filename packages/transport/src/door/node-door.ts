import { Agent, type Dispatcher } from 'undici';

import { allChunksOf } from '../byte-source.js';
import type { HttpHeaders } from '../http-message.js';
import type { EncodedBody } from '../multipart.js';
import { AnswerHandler } from './answer-handler.js';
import type { Door, DoorAnswer, DoorOptions, DoorRequest } from './door.js';
import { openDoor as openFetchDoor } from './fetch-door.js';
import { createProxyPool, isProxyNamed } from './proxy-pool.js';
import { readBuffers } from './read-buffers.js';

const DEFAULT_MAX_SOCKETS = 128;

/**
 * The way out on Node: undici, with keep-alive, a pool for each origin and the proxies that HTTP_PROXY, HTTPS_PROXY and NO_PROXY
 * name. A caller's fetch goes before it.
 */
export function openDoor(options: DoorOptions): Door {
  if (options.fetch !== undefined) return openFetchDoor(options);
  if (options.dispatcher !== undefined)
    return { request: requestThrough(options.dispatcher), close: async () => undefined };
  const pool = createPool({
    connections: options.maxSockets ?? DEFAULT_MAX_SOCKETS,
    pipelining: 1,
    connect: { onread: readBuffers.onread },
  });
  return { request: requestThrough(pool), close: () => pool.close() };
}

// The agent that knows proxies looks at the environment for every request: where none is named, it is left out.
const createPool = (options: Agent.Options): Dispatcher =>
  isProxyNamed() ? createProxyPool(options) : new Agent(options);

const requestThrough =
  (dispatcher: Dispatcher) =>
  ({ address, method, headers, body, limit }: DoorRequest): Promise<DoorAnswer> => {
    const handler = new AnswerHandler(limit);
    const options: Dispatcher.DispatchOptions = {
      origin: address.origin,
      path: address.path,
      method,
      headers: headersOf(headers, body),
      body: body === undefined ? null : (contentOf(body) as Dispatcher.DispatchOptions['body']),
      // undici's own limits (300 s each) are off: the attempt's timer covers connecting, headers and body alike.
      headersTimeout: 0,
      bodyTimeout: 0,
    };
    try {
      dispatcher.dispatch(options, handler);
      return handler.answer;
    } catch (error) {
      const reason = error as Error;
      return Promise.reject(reason);
    }
  };

function headersOf(headers: HttpHeaders, body: EncodedBody | undefined): Record<string, string> {
  // undici names no agent by itself, and the firewalls before some servers refuse that. gzip saves a quarter of base64's bytes and
  // costs more time than reading it.
  const all: Record<string, string> = {
    'user-agent': 'imagewire',
    'accept-encoding': 'identity',
    ...headers,
  };
  if (body === undefined) return all;
  all['content-type'] = body.contentType;
  if (body.size !== undefined) all['content-length'] = String(body.size);
  return all;
}

function contentOf({ pieces }: EncodedBody): Uint8Array | AsyncIterable<Uint8Array> {
  const [only] = pieces;
  return pieces.length === 1 && only instanceof Uint8Array ? only : allChunksOf(pieces);
}
