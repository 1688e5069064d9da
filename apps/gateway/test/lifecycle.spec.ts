import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { square } from './pictures.js';
import { filePart, formOf, type RawAnswer, sendJson, sendRaw, textPart } from './raw-request.js';
import { type StartedGateway, startGateway, startInVain } from './start-gateway.js';

const picture = { model: 'gpt-image-1', prompt: 'a city', quality: 'low' };
const postOf = (body: object): string => {
  const content = JSON.stringify(body);
  return `POST /v1/images/generations HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${content.length}\r\n\r\n${content}`;
};

const key = { authorization: 'Bearer k' };

/** A server that answers each call with the status that it is told, or never; and what a gateway needs to have it as its only upstream. */
async function startUpstream(statusOf: (call: number) => number | undefined) {
  const body = JSON.stringify({ created: 1, data: [{ b64_json: (await square(16)).toString('base64') }] });
  let calls = 0;
  const called = Promise.withResolvers<undefined>();
  const server = createServer((request, response) => {
    request.resume();
    const status = statusOf(calls);
    calls += 1;
    called.resolve(undefined);
    if (status !== undefined)
      response.writeHead(status, { 'content-type': 'application/json' }).end(status === 200 ? body : '{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const upstreams = { a: { type: 'openai-compatible', baseURL, apiKey: 'sk-upstream' } };
  await writeFile(
    join(folder, 'gateway.json'),
    JSON.stringify({ upstreams, models: { m: [{ upstream: 'a' }] } }),
  );
  return {
    environment: {
      IMAGEWIRE_CONFIG: join(folder, 'gateway.json'),
      IMAGEWIRE_DATA_DIR: join(folder, 'data'),
      IMAGEWIRE_API_KEYS: 'k',
    },
    called: called.promise,
    calls: () => calls,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Asks on connections of its own until the gateway has heard that it is to stop. */
async function untilRefused(gateway: StartedGateway): Promise<RawAnswer> {
  for (;;) {
    const answer = await sendRaw(`${gateway.url}/v1/models`, {
      method: 'GET',
      headers: { ...key, connection: 'close' },
    });
    if (answer.status !== 200) return answer;
  }
}

describe('a gateway that is told to stop', () => {
  it('finishes what it has begun, refuses what still comes, and ends well', async () => {
    const gateway = await startGateway();
    const whole = sendJson(`${gateway.url}/v1/images/generations`, JSON.stringify({ ...picture, n: 2 }));
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    socket.write(postOf({ ...picture, stream: true, partial_images: 2 }));
    let read = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (read += chunk));
    while (!read.includes('partial_image')) await once(socket, 'data');
    gateway.process.kill('SIGTERM');
    const ended = once(gateway.process, 'exit');
    while (!read.includes('"partial_image_index":1')) await once(socket, 'data');
    socket.write(postOf(picture));
    await once(socket, 'close');
    expect(read).toContain('event: image_generation.completed');
    expect(read.slice(read.indexOf('event: image_generation.completed'))).toMatch(
      /HTTP\/1\.1 503 [^]*"code":"shutting_down"/,
    );
    const answer = await whole;
    expect(answer.status).toBe(200);
    expect((JSON.parse(answer.text) as { data: unknown[] }).data).toHaveLength(2);
    expect(await ended).toEqual([0, null]);
    await gateway.stop();
  });

  it('tries again what it has begun, and answers others that nothing was processed', async () => {
    const upstream = await startUpstream((call) => (call === 0 ? 429 : 200));
    const gateway = await startGateway(upstream.environment);
    const retried = { model: 'm', prompt: 'a city', retry: { count: 1, on_codes: [429] } };
    const answer = sendJson(`${gateway.url}/v2/router/images/generations`, JSON.stringify(retried), key);
    await upstream.called;
    gateway.process.kill('SIGTERM');
    const refused = await untilRefused(gateway);
    expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '2', connection: 'close' } });
    const probe = (path: string) => sendRaw(`${gateway.url}/health/${path}`, { method: 'GET' });
    expect(await probe('ready')).toMatchObject({ status: 503 });
    expect(await probe('live')).toMatchObject({ status: 200 });
    expect(await answer).toMatchObject({ status: 200 });
    expect(await once(gateway.process, 'exit')).toEqual([0, null]);
    await gateway.stop();
    await upstream.stop();
  });

  it('finishes and stores what has an idempotency key, though its client has left', async () => {
    const upstream = await startUpstream((call) => (call === 0 ? 429 : 200));
    const first = await startGateway(upstream.environment);
    const send = (url: string, signal?: AbortSignal) =>
      fetch(`${url}/v2/router/images/generations`, {
        method: 'POST',
        headers: { ...key, 'content-type': 'application/json', 'idempotency-key': 'once' },
        body: JSON.stringify({ model: 'm', prompt: 'a city', retry: { count: 1 } }),
        ...(signal && { signal }),
      });
    const leave = new AbortController();
    const left = send(first.url, leave.signal).catch((error: unknown) => error);
    await upstream.called;
    leave.abort();
    await left;
    first.process.kill('SIGTERM');
    expect(await once(first.process, 'exit')).toEqual([0, null]);
    const second = await startGateway(upstream.environment);
    const replayed = await send(second.url);
    expect(replayed.headers.get('x-imagewire-replayed')).toBe('1');
    expect(upstream.calls()).toBe(2);
    await Promise.all([first.stop(), second.stop()]);
    await upstream.stop();
  });

  it('cuts off what does not end in the time that it is given, and says so', async () => {
    const upstream = await startUpstream(() => undefined);
    const gateway = await startGateway({ ...upstream.environment, IMAGEWIRE_DRAIN_SECONDS: '1' });
    const answer = sendJson(
      `${gateway.url}/v1/images/generations`,
      JSON.stringify({ ...picture, model: 'm' }),
      key,
    );
    const cutOff = expect(answer).rejects.toThrow();
    await upstream.called;
    gateway.process.kill('SIGTERM');
    expect(await once(gateway.process, 'exit')).toEqual([1, null]);
    await cutOff;
    expect(gateway.lines.at(-1)).toMatch(/did not end within 1 s/);
    await gateway.stop();
    await upstream.stop();
  });

  it('does not wait for a connection that never asked for anything', async () => {
    const gateway = await startGateway();
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    await once(socket, 'connect');
    gateway.process.kill('SIGTERM');
    expect(await once(gateway.process, 'exit')).toEqual([0, null]);
    socket.destroy();
    await gateway.stop();
  });
});

describe('a gateway that reads its file again', () => {
  it('finishes what it has begun as it began it', async () => {
    const upstream = await startUpstream((call) => (call === 0 ? 429 : 200));
    const gateway = await startGateway(upstream.environment);
    const retried = { model: 'm', prompt: 'a city', retry: { count: 1 } };
    const answer = sendJson(`${gateway.url}/v2/router/images/generations`, JSON.stringify(retried), key);
    await upstream.called;
    gateway.process.kill('SIGHUP');
    expect(await answer).toMatchObject({ status: 200 });
    expect(gateway.lines.join('\n')).toMatch(/gateway\.json was read again: 1 models at 1 upstreams/);
    await gateway.stop();
    await upstream.stop();
  });
});

describe('a gateway that cannot start', () => {
  it('says in one line that its port is taken', async () => {
    const gateway = await startGateway();
    // Not the folder of a gateway that a developer has running.
    const folder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
    const { port } = new URL(gateway.url);
    expect(await startInVain({ PORT: port, IMAGEWIRE_DATA_DIR: folder })).toEqual({
      code: 1,
      lines: [expect.stringMatching(new RegExp(`^Port ${port} is taken\\..*PORT=3001 npm start$`)) as string],
    });
    await gateway.stop();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['an address for others without keys', { HOST: '0.0.0.0' }, /^HOST=0\.0\.0\.0 .*IMAGEWIRE_API_KEYS/],
    [
      'an address of another machine',
      { HOST: '192.0.2.1', IMAGEWIRE_API_KEYS: 'k' },
      /^HOST=192\.0\.2\.1 is no/,
    ],
    [
      'a folder that is none',
      { IMAGEWIRE_DATA_DIR: process.execPath },
      /^IMAGEWIRE_DATA_DIR=.* cannot be used/,
    ],
  ])('says in one line what is wrong with %s', async (_, environment, line) => {
    const folder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
    expect(await startInVain({ IMAGEWIRE_DATA_DIR: folder, ...environment })).toEqual({
      code: 1,
      lines: [expect.stringMatching(line) as string],
    });
    await rm(folder, { recursive: true });
  });
});

describe('the log', () => {
  it('has a line for each request, and never a key, a prompt or a picture', async () => {
    const gateway = await startGateway({ IMAGEWIRE_API_KEYS: 'sk-right-key' });
    const secret = 'a lighthouse nobody may know of';
    const authorization = { authorization: 'Bearer sk-right-key' };
    const generations = `${gateway.url}/v1/images/generations`;
    const body = { ...picture, prompt: secret };
    const answer = await sendJson(generations, JSON.stringify(body), authorization);
    const { data } = JSON.parse(answer.text) as { data: { b64_json: string }[] };
    const image = filePart('image', await square(64));
    const form = formOf(
      textPart('prompt', secret),
      textPart('model', 'gpt-image-1'),
      textPart('n', '99'),
      image,
    );
    await sendRaw(`${gateway.url}/v1/images/edits`, {
      ...form,
      headers: { ...form.headers, ...authorization },
    });
    await sendJson(
      generations,
      JSON.stringify({ ...body, prompt: `${secret} [moderation_blocked]` }),
      authorization,
    );
    await sendJson(generations, `{"prompt":"${secret}`, authorization);
    await sendJson(generations, JSON.stringify({ ...body, [secret]: 1 }), authorization);
    await sendJson(`${generations}?key=sk-in-the-query`, '{}', { authorization: 'Bearer sk-wrong-key' });
    await gateway.stop();
    const lines = gateway.lines.filter((line) => line.includes('"msg":"request"'));
    expect(lines.map((line) => (JSON.parse(line) as { status: number }).status)).toEqual([
      200, 400, 400, 400, 400, 401,
    ]);
    const log = gateway.lines.join('\n');
    expect(log).not.toMatch(/sk-|lighthouse nobody/);
    expect(log).not.toContain(data[0]?.b64_json.slice(0, 40));
  });
});

describe('an .env file', () => {
  it('sets what the environment leaves open', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
    await writeFile(join(folder, '.env'), 'IMAGEWIRE_SEED=from the file\nLOG_LEVEL=debug\n');
    const load = new URL('../dist/config/load-environment.js', import.meta.url).href;
    const script = `const { loadEnvironment } = await import('${load}');
      loadEnvironment('${folder}');
      console.log(process.env.IMAGEWIRE_SEED, process.env.LOG_LEVEL);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env: { LOG_LEVEL: 'warn' },
    });
    expect(stdout).toBe('from the file warn\n');
    await rm(folder, { recursive: true });
  });
});
