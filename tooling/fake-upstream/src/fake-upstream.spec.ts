import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { FakeUpstream } from './fake-upstream.js';

// A new one each time: fetch keeps sockets, which must not be those that an earlier test broke.
let upstream: FakeUpstream;
beforeEach(async () => {
  upstream = await new FakeUpstream().listen();
});
afterEach(() => upstream.close());

const post = (headers: Record<string, string> = {}, path = '/v1/images/generations'): Promise<Response> =>
  fetch(upstream.url + path, {
    method: 'POST',
    body: '{"prompt":"a heron"}',
    headers: { connection: 'close', ...headers },
  });

describe('what it plays', () => {
  it('is a picture when nothing is scheduled', async () => {
    const response = await post();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await response.json()).toMatchObject({
      data: [{ b64_json: expect.stringMatching(/^iVBORw0KGgo/) }],
    });
  });

  it('is what is scheduled, in order', async () => {
    upstream.play(
      { do: 'answer', status: 429, headers: { 'retry-after': '1' }, body: 'slow' },
      { do: 'answer', status: 400, body: { a: 1 } },
    );
    const first = await post();
    expect([first.status, first.headers.get('retry-after'), await first.text()]).toEqual([429, '1', 'slow']);
    const second = await post();
    expect([second.status, await second.json()]).toEqual([400, { a: 1 }]);
    expect((await post()).status).toBe(200);
  });

  it.each([
    ['a reset before the body is read', { do: 'reset', at: 'headers' } as const],
    ['a reset after it', { do: 'reset', at: 'end' } as const],
    ['a close', { do: 'close', at: 'end' } as const],
    ['text that is not HTTP', { do: 'raw', text: 'hello' } as const],
  ])('is %s', async (_, behaviour) => {
    upstream.play(behaviour);
    await expect(post()).rejects.toThrow('fetch failed');
  });

  it.each([
    ['cut', { do: 'answer', body: 'a long body', cutAfter: 4 } as const],
    ['cut in order', { do: 'answer', body: 'a long body', cutAfter: 4, then: 'close' } as const],
  ])('is a body that is %s', async (_, behaviour) => {
    upstream.play(behaviour);
    const response = await post();
    await expect(response.text()).rejects.toThrow();
  });

  it('is silence, before the headers or in the body', async () => {
    upstream.play({ do: 'hang', at: 'end' }, { do: 'answer', cutAfter: 1, then: 'hang' });
    await expect(fetch(upstream.url, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
    const response = await fetch(upstream.url, { signal: AbortSignal.timeout(100) });
    await expect(response.text()).rejects.toThrow('timeout');
  });

  it('is a body in pieces, compressed, of bytes or of events', async () => {
    upstream.play(
      { do: 'answer', body: 'drip drip', drip: { bytes: 2, every: 2 } },
      { do: 'answer', body: 'small', gzip: true },
      { do: 'answer', bodyBase64: '/9j/' },
      { do: 'answer', events: [': ping\n\n', { type: 'done' }] },
    );
    expect(await (await post()).text()).toBe('drip drip');
    const zipped = await post();
    expect([zipped.headers.get('content-encoding'), await zipped.text()]).toEqual(['gzip', 'small']);
    expect([...new Uint8Array(await (await post()).arrayBuffer())]).toEqual([0xff, 0xd8, 0xff]);
    const events = await post();
    expect(events.headers.get('content-type')).toBe('text/event-stream');
    expect(await events.text()).toBe(': ping\n\ndata: {"type":"done"}\n\n');
  });
});

describe('what it records', () => {
  it('is every request, whole', async () => {
    await post({ 'x-trace': '7' }, '/v1/images/edits?a=1');
    expect(upstream.requests).toMatchObject([
      {
        method: 'POST',
        path: '/v1/images/edits?a=1',
        headers: { 'x-trace': '7' },
        complete: true,
        charged: true,
        closedEarly: false,
      },
    ]);
    expect(upstream.requests[0]?.body.toString()).toBe('{"prompt":"a heron"}');
  });

  it('is that a client left', async () => {
    upstream.play({ do: 'hang', at: 'end' });
    await expect(fetch(upstream.url, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    while (upstream.openSockets > 0) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(upstream.requests).toMatchObject([{ closedEarly: true }]);
  });
});

describe('what it would charge', () => {
  it.each([
    [200, {}, 1],
    [408, {}, 1],
    [409, {}, 1],
    [500, {}, 1],
    [503, {}, 1],
    [503, { 'Retry-After': '1' }, 0],
    [503, { 'retry-after-ms': '1' }, 0],
    [302, {}, 0],
    [400, {}, 0],
    [429, {}, 0],
  ])('for %i %j', async (status, headers, charges) => {
    upstream.play({ do: 'answer', status, headers });
    await fetch(upstream.url, { redirect: 'manual' });
    expect(upstream.charges).toBe(charges);
  });

  it('is nothing for a request that was not read', async () => {
    upstream.play({ do: 'reset', at: 'headers' });
    await expect(post()).rejects.toThrow();
    expect(upstream.charges).toBe(0);
  });

  it('is a request whose answer is lost', async () => {
    upstream.play({ do: 'reset', at: 'end' });
    await expect(post()).rejects.toThrow();
    expect(upstream.charges).toBe(1);
  });

  it('is what the behaviour says, where it says so', async () => {
    upstream.play({ do: 'answer', charges: false }, { do: 'answer', status: 400, charges: true });
    await post();
    await post();
    expect(upstream.requests.map(({ charged }) => charged)).toEqual([false, true]);
  });

  it('is each key once, where it honours keys and says so', async () => {
    const keys = ['a', 'a', 'b'];
    for (const key of keys) await post({ 'idempotency-key': key });
    expect(upstream.charges).toBe(3);
    upstream.reset();
    upstream.behave({ honoursIdempotency: true });
    for (const key of keys) {
      const response = await post({ 'idempotency-key': key });
      expect(response.headers.get('x-imagewire-idempotency')).toBe('1');
    }
    expect(upstream.charges).toBe(2);
  });
});

describe('as a process', () => {
  it('is told what to play, and tells what it saw', async () => {
    execFileSync(process.execPath, [require.resolve('typescript/lib/tsc.js'), '-p', 'tsconfig.build.json'], {
      cwd: join(__dirname, '..'),
    });
    const server = spawn(process.execPath, [join(__dirname, '../dist/main.js')]);
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    const url = line.toString().trim();
    const behaviours = [{ do: 'answer', status: 418 }];
    await fetch(`${url}/_control/schedule`, {
      method: 'POST',
      body: JSON.stringify({ behaviours, manner: { honoursIdempotency: true } }),
    });
    expect((await fetch(`${url}/v1`, { method: 'POST', body: 'hi' })).status).toBe(418);
    await fetch(`${url}/v1`, { method: 'POST' });
    const seen = (): Promise<unknown> =>
      fetch(`${url}/_control/requests`).then((response) => response.json());
    expect(await seen()).toMatchObject({
      charges: 1,
      requests: [{ path: '/v1', body: 'aGk=' }, { charged: true }],
    });
    await fetch(`${url}/_control/reset`, { method: 'POST' });
    expect(await seen()).toMatchObject({ charges: 0, requests: [] });
    expect((await fetch(`${url}/_control/nothing`)).status).toBe(404);
    server.kill();
    await once(server, 'exit');
  }, 60_000);
});
