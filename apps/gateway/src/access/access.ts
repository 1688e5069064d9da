import { hash, timingSafeEqual } from 'node:crypto';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { GatewayConfig } from '../config/gateway-config.js';
import type { Arrival } from '../on-arrival.js';
import { GatewayError } from '../errors/gateway-error.js';

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * Who sent it: names the key without revealing it; `anonymous` where no key was sent and none is needed. Everything that outlives
     * a request is scoped by this.
     */
    caller: string;
  }
}

const ANONYMOUS = 'anonymous';

// Links to pictures are signed; a probe has no key.
const open = /^\/(health|pictures)\//;
// A browser asks its user for a key only as a password, and sends it by itself from then on, whichever site makes it do so: never
// where a request costs or changes anything.
const forBrowsers = /^\/(docs([/?]|$)|openapi\.json)/;
const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
/** How much of a key's digest names its holder, in hexadecimal digits. */
const CALLER_DIGITS = 16;
const callerOf = (key: string): string => hash('sha256', key).slice(0, CALLER_DIGITS);

/** A key that lets in. */
interface KnownKey {
  readonly bytes: Buffer;
  /** Whom it names. */
  readonly caller: string;
}
const knownKey = (key: string): KnownKey => ({ bytes: Buffer.from(key), caller: callerOf(key) });

/**
 * Lets in who may come in, before a byte of the body is read. With keys configured one of them is needed; without, any key or none
 * will do, but only from this machine and never from a web page, which could otherwise post to a local port.
 */
export function guardAccess(server: FastifyInstance, config: GatewayConfig): Arrival {
  const known = config.apiKeys.map(knownKey);
  const metricsKeys = config.metricsKey === undefined ? [] : [knownKey(config.metricsKey)];
  server.decorateRequest('caller', ANONYMOUS);
  return (request, reply, { route }) => {
    if (known.length === 0) refuseForeign(request);
    const key = presentedKey(request);
    // The route and not the address, which can be spelt in many ways.
    const isForMetrics = route === '/metrics';
    // What all callers did together is no business of any one of them.
    const holder = holderOf(key, isForMetrics ? metricsKeys : known);
    if (!holder && isForMetrics && known.length + metricsKeys.length > 0)
      refuse(request, reply, METRICS_KEY_NEEDED);
    if (!holder && !isForMetrics && known.length > 0 && !open.test(request.url))
      refuse(request, reply, keyProblem(key));
    if (key !== undefined) request.caller = holder?.caller ?? callerOf(key);
  };
}

const opensInBrowser = ({ method, url }: FastifyRequest): boolean =>
  method === 'GET' && forBrowsers.test(url);

function presentedKey(request: FastifyRequest): string | undefined {
  const { authorization = '' } = request.headers;
  const [, key] = /^bearer\s+(\S+)$/i.exec(authorization) ?? [];
  if (key !== undefined || !opensInBrowser(request)) return key;
  const [, value] = /^basic\s+(\S+)$/i.exec(authorization) ?? [];
  return value === undefined
    ? undefined
    : Buffer.from(value, 'base64')
        .toString()
        .replace(/^[^:]*:/, '');
}

// Every key is compared, whichever matches, and whole: the time tells nothing of a key but how long it is.
function holderOf(key: string | undefined, keys: readonly KnownKey[]): KnownKey | undefined {
  if (key === undefined) return undefined;
  const presented = Buffer.from(key);
  return keys.filter(
    ({ bytes }) => bytes.length === presented.length && timingSafeEqual(bytes, presented),
  )[0];
}

function refuse(request: FastifyRequest, reply: FastifyReply, problem: string): never {
  reply.header('www-authenticate', opensInBrowser(request) ? 'Basic realm="API key as password"' : 'Bearer');
  throw new GatewayError('invalid_api_key', problem);
}

const METRICS_KEY_NEEDED =
  '/metrics takes the key that IMAGEWIRE_METRICS_KEY sets and no other. Send it as: Authorization: Bearer KEY';

const keyProblem = (key: string | undefined): string =>
  key === undefined
    ? 'No API key came with the request. Send it as: Authorization: Bearer KEY'
    : 'The API key is not one that this gateway knows.';

function refuseForeign({ headers }: FastifyRequest): void {
  const { host, origin } = headers;
  if (!localHost.test(host ?? '')) {
    throw new GatewayError(
      'forbidden_origin',
      'Without API keys this gateway answers on localhost, 127.0.0.1 and [::1] alone. Set IMAGEWIRE_API_KEYS.',
    );
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new GatewayError(
      'forbidden_origin',
      'Without API keys this gateway does not answer pages of other origins. Set IMAGEWIRE_API_KEYS.',
    );
  }
}
