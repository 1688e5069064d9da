import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';

import { hostileAddresses } from '../../test/hostile-addresses.js';
import { isAllowedAddress } from './address-guard.js';
import { type FetchLimits, fetchPicture } from './fetch-picture.js';

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64');
const opened: Server[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server on every address of this machine, with the paths that it was asked for. */
async function listen(answer: RequestListener): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { port: (server.address() as AddressInfo).port, asked };
}

const picture: RequestListener = (_, response) => response.end(png);

/** A resolver that gives these addresses in turn, whatever the name. */
const leadingTo = (...addresses: string[]): LookupFunction => {
  let next = 0;
  return (_host, { all }, done) => {
    const address = addresses[Math.min(next++, addresses.length - 1)] ?? '';
    const family = address.includes(':') ? 6 : 4;
    done(null, all ? [{ address, family }] : address, family);
  };
};

/** A resolver that gives all of these at once. */
const leadingToAll =
  (...addresses: string[]): LookupFunction =>
  (_host, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

// Names that lead where none may, by what a resolver says of them.
const hostileNames: readonly [name: string, lookup: LookupFunction][] = [
  ['loopback', leadingTo('127.0.0.1')],
  ['loopback in IPv6', leadingTo('::1')],
  ['loopback inside IPv6', leadingTo('::ffff:127.0.0.1')],
  ['a link-local zone', leadingTo('fe80::1%lo')],
  ['metadata', leadingTo('169.254.169.254')],
  ['metadata in IPv6', leadingTo('fd00:ec2::254')],
  ['no address', leadingTo('localhost')],
  ['nothing', leadingToAll()],
  // One that may be reached hides one that may not.
  ['a public and a private address', leadingToAll('93.184.215.14', '127.0.0.1')],
  ['a private and a public address', leadingToAll('127.0.0.1', '93.184.215.14')],
  ['an address of each family', leadingToAll('93.184.215.14', '::1')],
  ['a public address and its own, mapped', leadingToAll('2606:4700::1111', '::ffff:7f00:1')],
];

describe('fetchPicture', () => {
  it('knows more than 40 hostile addresses', () => {
    expect(new Set(hostileAddresses).size).toBeGreaterThanOrEqual(40);
  });

  it.each(hostileAddresses)('does not reach %j', async (address) => {
    const { port, asked } = await listen(picture);
    await expect(fetchPicture(address.replace('PORT', String(port)))).rejects.toMatchObject({
      kind: 'picture_fetch',
    });
    expect(asked).toEqual([]);
  });

  it.each(hostileNames)('does not reach a name that leads to %s', async (_, lookup) => {
    const { port, asked } = await listen(picture);
    await expect(fetchPicture(`http://name.example:${port}/`, { lookup })).rejects.toMatchObject({
      kind: 'picture_fetch',
    });
    expect(asked).toEqual([]);
  });

  // What stands for the public internet here: a network that is allowed, and leads to this machine.
  const open: FetchLimits = { allowNetworks: ['127.0.0.2/32'] };

  it('gives the picture of an allowed address, asked for without key or cookie', async () => {
    const seen: string[] = [];
    const { port } = await listen((request, response) => {
      seen.push(...Object.keys(request.headers));
      response.end(png);
    });
    expect(await fetchPicture(`http://127.0.0.2:${port}/a.png`, open)).toEqual(png);
    expect(seen.sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  it('connects to the address that was checked, whatever the name says a moment later', async () => {
    const { port, asked } = await listen(picture);
    const limits = { ...open, lookup: leadingTo('127.0.0.2', '127.0.0.1') };
    expect(await fetchPicture(`http://rebinding.example:${port}/a.png`, limits)).toEqual(png);
    await expect(fetchPicture(`http://rebinding.example:${port}/b.png`, limits)).rejects.toMatchObject({
      kind: 'picture_fetch',
    });
    expect(asked).toEqual(['/a.png']);
  });

  it.each(
    [
      'http://127.0.0.1:PORT/c',
      'http://2130706433:PORT/c',
      'http://0177.0.0.1:PORT/c',
      'http://[::1]:PORT/c',
      'http://[::ffff:127.0.0.1]:PORT/c',
      '//127.0.0.1:PORT/c',
      '\\\\127.0.0.1:PORT\\c',
      'http://169.254.169.254/c',
      'file:///etc/passwd',
      'data:image/png;base64,iVBORw0KGgo=',
      'http://u:p@127.0.0.2:PORT/c',
    ].flatMap((location) => [301, 307].map((status) => ({ status, location }))),
  )('does not follow a $status to $location, after one redirect that it may follow', async (row) => {
    const { port, asked } = await listen(({ url, headers }, response) => {
      const there = row.location.replace('PORT', headers.host?.split(':')[1] ?? '');
      if (url === '/a') response.writeHead(302, { location: '/b' }).end();
      else if (url === '/b') response.writeHead(row.status, { location: there }).end();
      else response.end(png);
    });
    await expect(fetchPicture(`http://127.0.0.2:${port}/a`, open)).rejects.toMatchObject({
      kind: 'picture_fetch',
    });
    expect(asked).toEqual(['/a', '/b']);
  });

  it('looks a name up again after a redirect, and goes by what it then says', async () => {
    const { port, asked } = await listen(({ url, headers }, response) => {
      if (url === '/a') response.writeHead(302, { location: `http://${headers.host}/b` }).end();
      else response.end(png);
    });
    const limits = { ...open, lookup: leadingTo('127.0.0.2', '127.0.0.1') };
    await expect(fetchPicture(`http://rebinding.example:${port}/a`, limits)).rejects.toMatchObject({
      kind: 'picture_fetch',
    });
    expect(asked).toEqual(['/a']);
  });

  it('follows three redirects within what is allowed, and no fourth', async () => {
    const { port, asked } = await listen(({ url = '/' }, response) => {
      const left = Number(url.slice(1));
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
      else response.end(png);
    });
    expect(await fetchPicture(`http://127.0.0.2:${port}/3`, open)).toEqual(png);
    await expect(fetchPicture(`http://127.0.0.2:${port}/4`, open)).rejects.toThrow('redirects');
    expect(asked).not.toContain('/0/0');
  });

  it('stops at the most bytes, and takes no word of a length', async () => {
    const { port } = await listen((_, response) => response.end(Buffer.concat([png, Buffer.alloc(5000)])));
    const fetching = fetchPicture(`http://127.0.0.2:${port}/`, { ...open, maxBytes: 4000 });
    await expect(fetching).rejects.toThrow('4000 bytes');
  });

  it.each(['<html>', '', '{"a":1}', '<svg xmlns="http://www.w3.org/2000/svg"/>'])(
    'takes %j for no picture, whatever type it is said to be',
    async (body) => {
      const { port } = await listen((_, response) =>
        response.writeHead(200, { 'content-type': 'image/png' }).end(body),
      );
      await expect(fetchPicture(`http://127.0.0.2:${port}/`, open)).rejects.toThrow('no PNG');
    },
  );

  it('ends with its caller', async () => {
    const { port, asked } = await listen(() => undefined);
    const leaving = new AbortController();
    const fetching = fetchPicture(`http://127.0.0.2:${port}/`, open, leaving.signal);
    const reason = new Error('left');
    const gone = expect(fetching).rejects.toBe(reason);
    while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    leaving.abort(reason);
    await gone;
  });
});

describe('isAllowedAddress', () => {
  it.each(['93.184.215.14', '1.1.1.1', '2606:4700::1111'])('takes %s', (address) => {
    expect(isAllowedAddress(address)).toBe(true);
  });

  // Nothing answers there on most machines, so that only the rule itself can be seen.
  it.each(['::127.0.0.1', '::ffff:0:7f00:1', '64:ff9b::7f00:1', '64:ff9b:1::7f00:1', 'fec0::1', '5f00::1'])(
    'does not take %s',
    (address) => {
      expect(isAllowedAddress(address)).toBe(false);
    },
  );

  it('takes what is in an allowed network, and nothing beside it', () => {
    expect(isAllowedAddress('10.1.2.3', ['fd00::/8', '10.1.0.0/16'])).toBe(true);
    expect(isAllowedAddress('10.2.0.1', ['fd00::/8', '10.1.0.0/16'])).toBe(false);
    expect(isAllowedAddress('fd00::1', ['fd00::/8'])).toBe(true);
  });
});
