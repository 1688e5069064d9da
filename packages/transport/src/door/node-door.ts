import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';

import { allChunksOf } from '../byte-source.js';
import type { EncodedBody } from '../multipart.js';
import { AnswerHandler } from './answer-handler.js';
import { decodeContent } from './decode-content.js';
import type { Door, DoorAnswer, DoorOptions, DoorRequest } from './door.js';
import { openDoor as openFetchDoor } from './fetch-door.js';

const DEFAULT_MAX_SOCKETS = 128;

/**
 * The way out on Node: undici, with keep-alive, a pool for each origin and the proxies that HTTP_PROXY, HTTPS_PROXY and NO_PROXY
 * name. A caller's fetch goes before it.
 */
export function openDoor(options: DoorOptions): Door {
  if (options.fetch !== undefined) return openFetchDoor(options);
  if (options.dispatcher !== undefined)
    return { request: requestThrough(options.dispatcher), close: async () => undefined };
  const pool = createPool({ connections: options.maxSockets ?? DEFAULT_MAX_SOCKETS, pipelining: 1 });
  return { request: requestThrough(pool), close: () => pool.close() };
}

// The agent that knows proxies looks at the environment for every request: where none is named, it is left out.
function createPool(options: Agent.Options): Dispatcher {
  const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'];
  return names.some((name) => process.env[name]) ? new EnvHttpProxyAgent(options) : new Agent(options);
}

const requestThrough =
  (dispatcher: Dispatcher) =>
  async (request: DoorRequest): Promise<DoorAnswer> => {
    const { origin, pathname, search } = request.url;
    const handler = new AnswerHandler(request.signal);
    dispatcher.dispatch(
      {
        origin,
        path: pathname + search,
        method: request.method,
        headers: headersOf(request),
        body:
          request.body === undefined ? null : (contentOf(request.body) as Dispatcher.DispatchOptions['body']),
        // undici's own limits (300 s each) are off: the attempt's timer covers connecting, headers and body alike.
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      handler,
    );
    const answer = await handler.answer;
    return { ...answer, body: decodeContent(answer.body, answer.headers['content-encoding']) };
  };

function headersOf({ headers, body }: DoorRequest): Record<string, string> {
  return {
    // undici names none by itself, and the firewalls before some servers refuse that.
    'user-agent': 'imagewire',
    // gzip saves a quarter of base64's bytes and costs more time than reading it.
    'accept-encoding': 'identity',
    ...headers,
    ...(body === undefined ? {} : { 'content-type': body.contentType }),
    ...(body?.size === undefined ? {} : { 'content-length': String(body.size) }),
  };
}

function contentOf({ pieces }: EncodedBody): Uint8Array | AsyncIterable<Uint8Array> {
  const [only] = pieces;
  return pieces.length === 1 && only instanceof Uint8Array ? only : allChunksOf(pieces);
}
