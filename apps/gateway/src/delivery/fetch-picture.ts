import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';

import { ImagewireError } from '@imagewire/models';
import { imageTypeOf } from '@imagewire/transport';

import { guardedLookup, isAllowedHost } from './address-guard.js';

/** Largest picture that is fetched, in bytes: what an upload may have. */
const MAX_FETCHED_BYTES = 50_000_000;

const FETCH_MILLISECONDS = 30_000;
const MOST_REDIRECTS = 3;

/** What may be reached, beside the public internet. */
export interface FetchLimits {
  /** Private networks, as `10.1.0.0/16`. */
  readonly allowNetworks?: readonly string[];
  /** A server that the operator named, wherever it is: `http://localhost:8080`. */
  readonly trustedOrigin?: string;
  /** Most bytes; {@link MAX_FETCHED_BYTES} by default. */
  readonly maxBytes?: number;
  /** How names become addresses, for tests. */
  readonly lookup?: LookupFunction;
}

/** A picture behind an address could not be had. The message may be shown to whoever named the address. */
export class PictureFetchError extends ImagewireError {
  readonly kind = 'picture_fetch';
}

/**
 * Fetches a picture with a bare GET: no key, no cookie. Only http and https, and only addresses of the public internet: each is
 * checked as it is connected to, so that no name can change its mind in between, and again after every redirect. Throws a
 * PictureFetchError for anything else, for what is too large or too slow, and for what is no picture by its first bytes.
 */
export async function fetchPicture(
  address: string,
  limits: FetchLimits = {},
  signal?: AbortSignal,
): Promise<Buffer> {
  const deadline = AbortSignal.timeout(FETCH_MILLISECONDS);
  const ends = signal ? AbortSignal.any([signal, deadline]) : deadline;
  try {
    const bytes = await follow(address, limits, ends);
    if (imageTypeOf(bytes) !== undefined) return bytes;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof PictureFetchError) throw error;
    // What went wrong on the way says what is behind an address, and is kept from whoever named it.
    throw new PictureFetchError('the picture cannot be fetched from there', { cause: error });
  }
  throw new PictureFetchError('what is there is no PNG, JPEG, WebP or GIF picture');
}

async function follow(address: string, limits: FetchLimits, signal: AbortSignal): Promise<Buffer> {
  let url = checkedUrl(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await open(url, limits, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200) return read(answer, limits.maxBytes ?? MAX_FETCHED_BYTES);
    answer.destroy();
    if (statusCode < 300 || statusCode > 399 || headers.location === undefined)
      throw new PictureFetchError(`the server there answered ${statusCode}`);
    url = checkedUrl(headers.location, url);
  }
  throw new PictureFetchError(`it is behind more than ${MOST_REDIRECTS} redirects`);
}

function checkedUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new PictureFetchError('the address cannot be read');
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol)) throw new PictureFetchError('only http and https are fetched');
  if (url.username !== '' || url.password !== '')
    throw new PictureFetchError('an address with a name or a password in it is not fetched');
  return url;
}

function open(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<http.IncomingMessage> {
  const { get } = url.protocol === 'https:' ? https : http;
  const { allowNetworks = [], trustedOrigin, lookup = dns.lookup } = limits;
  const isTrusted = url.origin === trustedOrigin;
  if (!isTrusted && !isAllowedHost(url.hostname, allowNetworks))
    throw new PictureFetchError('the address is not on the public internet');
  const headers = { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'imagewire' };
  const guarded = isTrusted ? lookup : guardedLookup(lookup, allowNetworks);
  // A socket of its own: none that was opened under other rules is taken again.
  const options = { agent: false, headers, signal, lookup: guarded } as const;
  return new Promise((settle, fail) => get(url, options, settle).on('error', fail));
}

async function read(answer: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the iteration closes the connection.
    if (size > maxBytes) throw new PictureFetchError(`it has more than the ${maxBytes} bytes allowed`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
