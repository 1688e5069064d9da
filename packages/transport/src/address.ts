import { RequestOptionsError } from '@imagewire/models';

/** Where a request goes, taken apart. */
export interface Address {
  /** The whole address, as the runtime writes it. */
  readonly href: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
}

/** Takes an address apart. Throws a RequestOptionsError for anything but a whole http or https address. */
export function readAddress(url: string): Address {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  // The runtime's own error would print the address.
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:')
    throw new RequestOptionsError('url', 'must be a whole http or https address');
  return { href: parsed.href, origin: parsed.origin, path: parsed.pathname + parsed.search };
}
