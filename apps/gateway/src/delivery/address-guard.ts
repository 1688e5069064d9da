import { isIP, type LookupFunction } from 'node:net';

import ipaddr from 'ipaddr.js';

type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** Whether an address is one of the public internet, or in a network that is allowed. Loopback, private, link-local and every other special range is not. */
export function isAllowedAddress(address: string, allowNetworks: readonly string[] = []): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const isIn = (network: Network): boolean => parsed.kind() === network[0].kind() && parsed.match(network);
  if (allowNetworks.some((network) => isIn(ipaddr.parseCIDR(network)))) return true;
  return parsed.range() === 'unicast';
}

/** As {@link isAllowedAddress} for a URL's host; a name is decided when it is looked up. */
export function isAllowedHost(host: string, allowNetworks: readonly string[]): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 || isAllowedAddress(bare, allowNetworks);
}

/** A lookup whose addresses are the ones connected to, and that fails where any of them is not allowed. */
export function guardedLookup(lookup: LookupFunction, allowNetworks: readonly string[]): LookupFunction {
  return (host, options, done) => {
    lookup(host, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      if (error || addresses.every((address) => isAllowedAddress(address, allowNetworks)))
        done(error, found, family);
      else done(new Error('a name that leads to an address which is not allowed'), found, family);
    });
  };
}
