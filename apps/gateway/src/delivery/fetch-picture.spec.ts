import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';

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

// PORT is that of a server on this machine: reached once, the test fails.
const hostile: readonly [address: string, lookup?: LookupFunction][] = [
  ['http://127.0.0.1:PORT/'],
  ['http://127.1:PORT/'],
  ['http://127.255.255.254:PORT/'],
  ['http://2130706433:PORT/'],
  ['http://0x7f000001:PORT/'],
  ['http://0x7f.0.0.1:PORT/'],
  ['http://0177.0.0.1:PORT/'],
  ['http://017700000001:PORT/'],
  ['http://0:PORT/'],
  ['http://0.0.0.0:PORT/'],
  ['http://１２７.０.０.１:PORT/'],
  ['http://127。0。0。1:PORT/'],
  ['http://%31%32%37.0.0.1:PORT/'],
  ['http://localhost:PORT/'],
  ['http://LOCALHOST.:PORT/'],
  ['http://[::1]:PORT/'],
  ['http://[0:0:0:0:0:0:0:1]:PORT/'],
  ['http://[::]:PORT/'],
  ['http://[::ffff:127.0.0.1]:PORT/'],
  ['http://[::ffff:7f00:1]:PORT/'],
  ['http://[::127.0.0.1]:PORT/'],
  ['http://[::ffff:0:127.0.0.1]:PORT/'],
  ['http://[64:ff9b::127.0.0.1]:PORT/'],
  ['http://[64:ff9b:1::7f00:1]:PORT/'],
  ['http://[2002:7f00:1::]:PORT/'],
  ['http://[2001:0:7f00:1::]:PORT/'],
  ['http://[fe80::1]:PORT/'],
  ['http://[fec0::1]:PORT/'],
  ['http://[fd00::1]:PORT/'],
  ['http://[ff02::1]:PORT/'],
  ['http://10.0.0.1:PORT/'],
  ['http://172.16.0.1:PORT/'],
  ['http://192.168.0.1:PORT/'],
  ['http://100.64.0.1:PORT/'],
  ['http://169.254.169.254/latest/meta-data/'],
  ['http://198.18.0.1:PORT/'],
  ['http://224.0.0.1:PORT/'],
  ['http://255.255.255.255:PORT/'],
  ['http://user:pw@a.example:PORT/'],
  ['http://a.example@127.0.0.1:PORT/'],
  ['file:///etc/passwd'],
  ['gopher://127.0.0.1:PORT/'],
  ['ftp://127.0.0.1:PORT/'],
  ['http://inside.example:PORT/', leadingTo('127.0.0.1')],
  ['http://inside.example:PORT/', leadingTo('::1')],
  ['http://inside.example:PORT/', leadingTo('::ffff:127.0.0.1')],
  ['http://metadata.example:PORT/', leadingTo('169.254.169.254')],
  // Two addresses for one name: one that may be reached hides one that may not.
  [
    'http://mixed.example:PORT/',
    (_host, _options, done) =>
      done(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]),
  ],
];

describe('fetchPicture', () => {
  it('knows more than 40 hostile addresses', () => {
    expect(new Set(hostile).size).toBeGreaterThanOrEqual(40);
  });

  // Jest would take the second parameter of a shorter row for its callback.
  it.each(hostile.map(([address, lookup]) => ({ address, lookup })))(
    'does not reach $address',
    async ({ address, lookup }) => {
      const { port, asked } = await listen(picture);
      const limits: FetchLimits = { ...(lookup && { lookup }) };
      await expect(fetchPicture(address.replace('PORT', String(port)), limits)).rejects.toMatchObject({
        kind: 'picture_fetch',
      });
      expect(asked).toEqual([]);
    },
  );

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

  it.each([
    'http://127.0.0.1:PORT/b',
    'http://[::1]:PORT/b',
    '//127.0.0.1:PORT/b',
    'file:///etc/passwd',
    'http://u:p@127.0.0.2:PORT/b',
  ])('does not follow a redirect to %s', async (location) => {
    const { port, asked } = await listen((request, response) => {
      const there = location.replace('PORT', request.headers.host?.split(':')[1] ?? '');
      if (request.url === '/a') response.writeHead(302, { location: there }).end();
      else response.end(png);
    });
    await expect(fetchPicture(`http://127.0.0.2:${port}/a`, open)).rejects.toMatchObject({
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
