import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { square } from './pictures.js';
import { filePart, formOf, sendJson, sendRaw, textPart } from './raw-request.js';
import { startGateway, startInVain } from './start-gateway.js';

const picture = { model: 'gpt-image-1', prompt: 'a city', quality: 'low' };
const postOf = (body: object): string => {
  const content = JSON.stringify(body);
  return `POST /v1/images/generations HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${content.length}\r\n\r\n${content}`;
};

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

describe('a gateway that cannot start', () => {
  it('says in one line that its port is taken', async () => {
    const gateway = await startGateway();
    const { port } = new URL(gateway.url);
    expect(await startInVain({ PORT: port })).toEqual({
      code: 1,
      lines: [expect.stringMatching(new RegExp(`^Port ${port} is taken\\..*PORT=3001 npm start$`)) as string],
    });
    await gateway.stop();
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
