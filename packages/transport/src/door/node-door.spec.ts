import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

import { FakeUpstream } from '@imagewire/fake-upstream';
import { RequestOptionsError } from '@imagewire/models';
import { Agent } from 'undici';

import { readAddress } from '../address.js';
import { collectBytes } from '../byte-source.js';
import { TimeLimit } from '../time-limit.js';
import { NeverSent } from './door.js';
import { openDoor } from './node-door.js';

const upstream = new FakeUpstream();
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
afterEach(() => {
  upstream.reset();
});

const limit = new TimeLimit(60_000, 'too late');
afterAll(() => {
  limit.end();
});
const get = (url: string) => ({
  method: 'GET',
  address: readAddress(url),
  headers: {},
  body: undefined,
  limit,
});

describe('a dispatcher of the caller’s', () => {
  it('is used, and left open', async () => {
    let dispatched = 0;
    const agent = new Agent().compose((dispatch) => (options, handler) => {
      dispatched += 1;
      return dispatch(options, handler);
    });
    const door = openDoor({ dispatcher: agent });
    await collectBytes((await door.request(get(upstream.url))).body);
    await door.close();
    await collectBytes((await door.request(get(upstream.url))).body);
    expect(dispatched).toBe(2);
    await agent.close();
  });

  it('rejects with what it throws', async () => {
    const fault = new Error('out of order');
    const dispatcher = new Agent().compose(() => () => {
      throw fault;
    });
    await expect(openDoor({ dispatcher }).request(get(upstream.url))).rejects.toBe(fault);
  });
});

describe('a proxy that the environment names', () => {
  const tunnels: string[] = [];
  let hangsUp = false;
  let proxy: Server;
  beforeAll(async () => {
    proxy = createServer().on('connect', (request, socket) => {
      tunnels.push(request.url ?? '');
      if (hangsUp) {
        socket.destroy();
        return;
      }
      const [host, port] = (request.url ?? '').split(':');
      const onward = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => proxy.close(resolve)));
  afterEach(() => {
    tunnels.length = 0;
    hangsUp = false;
    delete process.env.HTTP_PROXY;
    delete process.env.NO_PROXY;
  });
  const throughEnvironment = async (): Promise<void> => {
    process.env.HTTP_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const door = openDoor({});
    await collectBytes((await door.request(get(upstream.url))).body);
    await door.close();
  };

  it('is used', async () => {
    await throughEnvironment();
    expect(tunnels).toEqual([new URL(upstream.url).host]);
  });

  it('is not used where NO_PROXY says so', async () => {
    process.env.NO_PROXY = '127.0.0.1';
    await throughEnvironment();
    expect(tunnels).toEqual([]);
    expect(upstream.requests).toHaveLength(1);
  });

  it('is asked once where it hangs up before the tunnel stands, and nothing was sent', async () => {
    hangsUp = true;
    await expect(throughEnvironment()).rejects.toBeInstanceOf(NeverSent);
    expect(tunnels).toEqual([new URL(upstream.url).host]);
  });

  it.each(['127.0.0.1:8080', 'localhost:8080', 'http://', 'proxy'])('cannot be %j', (address) => {
    process.env.HTTP_PROXY = address;
    expect(() => openDoor({})).toThrow(
      new RequestOptionsError('HTTP_PROXY', 'must be a whole address, such as http://proxy.example:8080'),
    );
  });
});
