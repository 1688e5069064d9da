import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';

import { readWarnings } from '../src/routing/routing-headers.js';
import { sendRaw } from './raw-request.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

const KEY = 'a-key';
const metricsKey = { authorization: 'Bearer of-metrics' };
/** What is to be warned of in the answer below. */
const unsaid = "the upstream's answer: usage.input_tokens_details is required";
const picture = randomBytes(600_000).toString('base64');
const whole = JSON.stringify({
  created: 1_789_000_000,
  data: [{ b64_json: picture }],
  newer_than_us: true,
  size: '1024x1024',
  usage: { input_tokens: 20, output_tokens: 1056, total_tokens: 1076 },
});

/** What the upstream does with the one request of a test. */
let answer: (response: ServerResponse) => void;
const upstream = createServer((incoming, response) => {
  incoming.resume().once('end', () => {
    answer(response);
  });
});
let folder: string;
let gateway: StartedGateway;

beforeAll(async () => {
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
});
afterAll(() => upstream.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
  const baseURL = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/v1`;
  const settings = {
    upstreams: { paid: { type: 'openai-compatible', baseURL } },
    models: { pictures: [{ upstream: 'paid', model: 'gpt-image-1' }] },
  };
  await writeFile(join(folder, 'gateway.json'), JSON.stringify(settings));
  gateway = await startGateway({
    IMAGEWIRE_API_KEYS: KEY,
    IMAGEWIRE_METRICS_KEY: 'of-metrics',
    IMAGEWIRE_CONFIG: join(folder, 'gateway.json'),
    IMAGEWIRE_DATA_DIR: join(folder, 'data'),
  });
});
afterEach(async () => {
  await gateway.stop();
  await rm(folder, { recursive: true });
});

/** Asks for a picture, and gives the answer as soon as its headers are there. */
async function ask(path = '/v1/images/generations'): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
  const asked = request(`${gateway.url}${path}`, { method: 'POST', headers });
  asked.on('error', () => undefined).end(JSON.stringify({ model: 'pictures', prompt: 'a cat' }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return response;
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return body;
}

/** The rows of a table as they are on disk once the gateway is gone. */
async function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  if (gateway.process.exitCode === null && gateway.process.signalCode === null) {
    gateway.process.kill('SIGTERM');
    await once(gateway.process, 'exit');
  }
  const database = new DatabaseSync(join(folder, 'data', 'imagewire.db'));
  const rows = database.prepare(`SELECT * FROM ${table}`).all();
  database.close();
  return rows;
}

/** The first line of the log with this message, once it is there. */
async function logLine(message: string): Promise<unknown> {
  for (let left = 400; left > 0; left -= 1) {
    const found = gateway.lines
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { msg?: string })
      .find(({ msg }) => msg === message);
    if (found) return found;
    await setTimeout(5);
  }
  throw new Error(`no line says ${message}`);
}

const giveWhole = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': 'up-1' }).end(whole);
};
const giveHalf = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).write(whole.slice(0, 400_000));
  void setTimeout(200).then(() => response.destroy());
};

describe('an answer with a large picture', () => {
  it('reaches a client of its own dialect byte for byte', async () => {
    answer = giveWhole;
    const response = await ask();
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-imagewire-attempts': expect.stringMatching(
        /^"pictures";upstream="paid";status=200;ms=\d+$/,
      ) as string,
    });
    expect((await bodyOf(response)) === whole).toBe(true);
    expect(await rowsOf('usage')).toMatchObject([{ images: 1, model: 'pictures', upstream: 'paid' }]);
  });

  it('reaches a client of another dialect converted, and says at its end what was lost', async () => {
    answer = giveWhole;
    const response = await ask('/legacy/v2/router/images/generations');
    expect(response.headers.trailer).toBe('x-imagewire-loss, x-imagewire-warnings');
    const { choices, ...rest } = JSON.parse(await bodyOf(response)) as {
      choices: { message: { content: string } }[];
    };
    expect(rest).toMatchObject({ created: 1_789_000_000, model: 'pictures', object: 'image' });
    const content = `data:application/octet-stream;base64,${picture}`;
    expect(choices[0]?.message.content === content).toBe(true);
    // newer_than_us, size and usage.
    expect(response.trailers).toEqual({
      'x-imagewire-loss': '3',
      'x-imagewire-warnings': `"${unsaid}"`,
    });
  });

  it('reaches a client of HTTP/1.0 converted, without the trailers that it could not read', async () => {
    answer = giveWhole;
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    const body = JSON.stringify({ model: 'pictures', prompt: 'a cat' });
    const head = `authorization: Bearer ${KEY}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    socket.write(`POST /v2/router/images/generations HTTP/1.0\r\n${head}\r\n\r\n${body}`);
    const [said = '', converted = ''] = (await textOf(socket)).split('\r\n\r\n');
    expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(said).not.toMatch(/^(trailer|transfer-encoding):/im);
    const { data } = JSON.parse(converted) as { data: { b64_json: string }[] };
    expect(data.map((image) => image.b64_json === picture)).toEqual([true]);
    expect(await rowsOf('requests')).toMatchObject([{ status: 200, served: 'upstream' }]);
  });

  it.each([
    ['in a trailer and the log for another dialect', '/legacy/v2/router/images/generations', true],
    ['in the log for its own', '/v1/images/generations', false],
  ])('is warned of %s, where it breaks a rule of its class', async (_, path, hasTrailer) => {
    answer = giveWhole;
    const response = await ask(path);
    await bodyOf(response);
    expect(readWarnings(response.trailers['x-imagewire-warnings'])).toEqual(hasTrailer ? [unsaid] : []);
    expect(await logLine('request')).toMatchObject({ warnings: [unsaid] });
  });

  it('is written down before its last byte, whatever happens then', async () => {
    answer = giveWhole;
    const response = await ask();
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size === whole.length) gateway.process.kill('SIGKILL');
    });
    response.on('error', () => undefined);
    await once(gateway.process, 'exit');
    expect(await rowsOf('requests')).toMatchObject([{ status: 200, served: 'upstream' }]);
    expect(await rowsOf('usage')).toHaveLength(1);
  });

  it.each([
    ['OpenAI', '/v1/images/generations'],
    ['the 2024 router', '/legacy/v2/router/images/generations'],
  ])('that breaks off is never whole for a client of %s, and its outcome is unknown', async (_, path) => {
    answer = giveHalf;
    const response = await ask(path);
    expect(response.statusCode).toBe(200);
    await expect(bodyOf(response)).rejects.toThrow('aborted');
    expect(await logLine('request')).toMatchObject({ status: 502 });
    const { text } = await sendRaw(`${gateway.url}/metrics`, { method: 'GET', headers: metricsKey });
    expect(text).toMatch(/^imagewire_requests_total\{.*status="502"\} 1$/m);
    expect(text).not.toContain('status="499"');
    expect(text).toMatch(/^imagewire_attempts_total\{upstream="paid",outcome="unknown"\} 1$/m);
    expect(text).not.toContain('outcome="ok"');
    expect(await rowsOf('requests')).toMatchObject([{ status: 502, served: null }]);
    expect(await rowsOf('attempts')).toMatchObject([{ status: 200, failure: 'unknown' }]);
    expect(await rowsOf('usage')).toEqual([]);
  });

  it('that ends as no JSON is never whole, its outcome is unknown, and the log has no word of it', async () => {
    const body = `{"data":[{"revised_prompt":"a secret cat","b64_json":"${picture}"}], oops`;
    answer = (response) => {
      response.writeHead(200, { 'content-length': body.length }).end(body);
    };
    await expect(bodyOf(await ask())).rejects.toThrow('aborted');
    expect(await logLine('an answer broke off')).toMatchObject({
      err: { type: 'UpstreamFailure', failure: 'unknown', status: 200, reason: 'unreadable_answer' },
    });
    expect(gateway.lines.join()).not.toContain('a secret cat');
    expect(gateway.lines.join()).not.toContain(picture.slice(0, 40));
    expect(await rowsOf('attempts')).toMatchObject([{ failure: 'unknown' }]);
  });

  it('is not asked for any further once its client has left, and its outcome is unknown', async () => {
    const closed = new Promise((settle) => {
      answer = (response) => {
        response.once('close', settle);
        response.writeHead(200).write(whole.slice(0, 400_000));
      };
    });
    (await ask()).destroy();
    await closed;
    expect(await rowsOf('requests')).toMatchObject([{ status: 499 }]);
    expect(await rowsOf('attempts')).toMatchObject([{ status: 200, failure: 'unknown' }]);
    expect(await rowsOf('usage')).toEqual([]);
  });
});

describe('a small answer', () => {
  const said = '{"input_tokens":20,"output_tokens":7,"total_tokens":27}';

  it('with a member that comes twice reaches its client as it came, and counts as JSON.parse has it', async () => {
    const body = `{"usage":{"total_tokens":1},"created":1e9,"data":[{"b64_json":"AAAA"}],"usage":${said}}`;
    answer = (response) => {
      response.writeHead(200).end(body);
    };
    const response = await ask();
    expect(await bodyOf(response)).toBe(body);
    expect(readWarnings(response.headers['x-imagewire-warnings'] as string)).toEqual([unsaid]);
    expect(await rowsOf('usage')).toMatchObject([{ images: 1, tokens: said }]);
  });

  it('without images is none that was paid for', async () => {
    answer = (response) => {
      response.writeHead(200).end('{"created":1}');
    };
    expect(await bodyOf(await ask())).toBe('{"created":1}');
    expect(await rowsOf('usage')).toMatchObject([{ images: 0, cost_usd: null, cost_source: 'unknown' }]);
  });

  it('that is not quite UTF-8 reaches its client as it came', async () => {
    const text = '\u00ef\u00bb\u00bf{"created":1,"data":[{"b64_json":"AAAA"}],"note":"caf\u00e9"}';
    answer = (response) => {
      response.writeHead(200).end(Buffer.from(text, 'latin1'));
    };
    expect((await bodyOf((await ask()).setEncoding('latin1'))) === text).toBe(true);
  });

  it('that comes in pieces reaches its client as it came', async () => {
    const body = '{ "created" : 1.0, "data": [{"b64_json": "AAAA"}] }';
    answer = (response) => {
      response.writeHead(200).write(body.slice(0, 30));
      void setTimeout(50).then(() => response.end(body.slice(30)));
    };
    expect(await bodyOf(await ask())).toBe(body);
  });
});

it('an answer that is no JSON from its beginning is refused before anything of it is sent', async () => {
  answer = (response) => {
    response.writeHead(200).end(`<html>${whole}</html>`);
  };
  const response = await ask();
  expect(response.statusCode).toBe(502);
  expect(response.headers['x-should-retry']).toBe('false');
  expect(JSON.parse(await bodyOf(response))).toMatchObject({ error: { code: 'upstream_failed' } });
});

it('answers that come at once each reach their own client, however fast those read', async () => {
  const pictures = Array.from({ length: 8 }, () => randomBytes(4_500_000).toString('base64'));
  const waiting = [...pictures];
  answer = (response) => {
    const data = [{ b64_json: waiting.pop() }];
    response.writeHead(200).end(JSON.stringify({ created: 1, data }));
  };
  const read = async (client: number): Promise<string> => {
    const response = await ask(
      client % 2 ? '/v1/images/generations' : '/legacy/v2/router/images/generations',
    );
    // So long that their sockets are full.
    if (client % 3 === 0) await setTimeout(500);
    return bodyOf(response);
  };
  const bodies = await Promise.all(pictures.map((_, client) => read(client)));
  const seen = pictures.map((one) => bodies.filter((body) => body.includes(one)).length);
  expect(seen).toEqual(Array(8).fill(1));
}, 30_000);
