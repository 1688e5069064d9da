import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { square } from './pictures.js';
import { sendJson, sendRaw } from './raw-request.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

const api = { authorization: 'Bearer sk-api' };
const metricsKey = { authorization: 'Bearer sk-metrics' };

/** The value of a sample; 0 where there is none. */
function sample(text: string, name: string, labels = ''): number {
  const line = text.split('\n').find((one) => one.startsWith(labels ? `${name}{${labels}} ` : `${name} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

const read = async ({ url }: StartedGateway, path = '/metrics', headers: Record<string, string> = {}) =>
  sendRaw(`${url}${path}`, { method: 'GET', headers });

describe('the metrics of a gateway with a failing and a good upstream', () => {
  let gateway: StartedGateway;
  let upstream: Server;
  let folder: string;
  let text: string;

  beforeAll(async () => {
    const b64_json = (await square(16)).toString('base64');
    upstream = createServer((request, response) => {
      request.resume().once('end', () => {
        const isDown = request.url?.startsWith('/down');
        response.writeHead(isDown ? 429 : 200, { 'content-type': 'application/json' });
        response.end(
          JSON.stringify(isDown ? { error: { message: 'later' } } : { created: 1, data: [{ b64_json }] }),
        );
      });
    }).listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    const base = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    folder = await mkdtemp(join(tmpdir(), 'imagewire-metrics-'));
    const upstreams = {
      down: { type: 'openai-compatible', baseURL: `${base}/down`, apiKey: 'sk-upstream' },
      up: { type: 'openai-compatible', baseURL: `${base}/up`, apiKey: 'sk-upstream' },
      gone: { type: 'openai-compatible', baseURL: 'http://127.0.0.1:9', apiKey: 'sk-upstream' },
    };
    const models = { m: [{ upstream: 'down' }, { upstream: 'up' }], g: [{ upstream: 'gone' }] };
    await writeFile(join(folder, 'gateway.json'), JSON.stringify({ upstreams, models }));
    gateway = await startGateway({
      IMAGEWIRE_CONFIG: join(folder, 'gateway.json'),
      IMAGEWIRE_API_KEYS: 'sk-api',
      IMAGEWIRE_METRICS_KEY: 'sk-metrics',
    });
    await useIt();
    ({ text } = await read(gateway, '/metrics', metricsKey));
  });
  afterAll(async () => {
    await gateway.stop();
    upstream.close();
    await rm(folder, { recursive: true });
  });

  async function useIt(): Promise<void> {
    const post = (path: string, body: object, headers: Record<string, string> = {}) =>
      sendJson(`${gateway.url}${path}`, JSON.stringify(body), { ...api, ...headers });
    const secret = { model: 'm', prompt: 'a prompt that nobody may see' };
    await post('/v1/images/generations', secret);
    const labelled = { ...secret, orq: { cache: { type: 'exact_match' }, identity: { id: 'person-7' } } };
    await post('/v2/router/images/generations', labelled);
    await post('/v2/router/images/generations', labelled);
    await post('/v1/images/generations', secret, { 'idempotency-key': 'k' });
    await post('/v1/images/generations', secret, { 'idempotency-key': 'k' });
    await post('/v1/images/generations', { model: 'm' });
    await post('/sudo/v1/images/generations', secret, { authorization: 'Bearer wrong' });
    for (let time = 0; time < 5; time += 1) await post('/v1/images/generations', { ...secret, model: 'g' });
    await sendRaw(`${gateway.url}/v1/models`, { method: 'GET', headers: api });
  }

  it('count requests by dialect, operation and status, also those that were refused', () => {
    const requests = (labels: string) => sample(text, 'imagewire_requests_total', labels);
    expect(requests('dialect="openai",operation="generate",status="200"')).toBe(3);
    expect(requests('dialect="orq-router",operation="generate",status="200"')).toBe(2);
    expect(requests('dialect="openai",operation="generate",status="400"')).toBe(1);
    expect(requests('dialect="openai",operation="generate",status="503"')).toBe(5);
    expect(requests('dialect="sudo",operation="generate",status="401"')).toBe(1);
    expect(text.match(/^imagewire_requests_total/gm)).toHaveLength(5);
  });

  it('time every request, and say how many are not answered yet', () => {
    const labels = 'dialect="openai",operation="generate"';
    expect(sample(text, 'imagewire_request_duration_seconds_count', labels)).toBe(9);
    expect(sample(text, 'imagewire_requests_in_flight', labels)).toBe(0);
  });

  it('count attempts by upstream and by what a failure says about the bill', () => {
    const attempts = (labels: string) => sample(text, 'imagewire_attempts_total', labels);
    expect(attempts('upstream="down",outcome="not-processed"')).toBe(3);
    expect(attempts('upstream="up",outcome="ok"')).toBe(3);
    expect(attempts('upstream="gone",outcome="never-sent"')).toBe(5);
  });

  it('show a breaker that has opened', () => {
    expect(sample(text, 'imagewire_breaker_state', 'upstream="gone",state="open"')).toBe(1);
    expect(sample(text, 'imagewire_breaker_state', 'upstream="gone",state="closed"')).toBe(0);
    expect(sample(text, 'imagewire_breaker_state', 'upstream="up",state="closed"')).toBe(1);
  });

  it('tell answers of upstreams from those of memory, and count pictures', () => {
    expect(sample(text, 'imagewire_answers_total', 'from="upstream"')).toBe(3);
    expect(sample(text, 'imagewire_answers_total', 'from="cache"')).toBe(1);
    expect(sample(text, 'imagewire_answers_total', 'from="replay"')).toBe(1);
    expect(sample(text, 'imagewire_pictures_total', 'upstream="up",cost="unknown"')).toBe(3);
  });

  it('count the bytes of connections', () => {
    const sent = sample(text, 'imagewire_client_bytes_total', 'direction="sent"');
    const received = sample(text, 'imagewire_client_bytes_total', 'direction="received"');
    expect(sent).toBeGreaterThan(5 * 100);
    expect(received).toBeGreaterThan(13 * 100);
  });

  it('hold no key, no prompt and nothing of whose a request was', () => {
    expect(text).not.toMatch(/sk-|nobody may see|person-7|anonymous|127\.0\.0\.1/);
  });

  it('stand in the README, all of them and no others', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const documented = [...readme.matchAll(/^\| `(imagewire_\w+)`/gm)].map(([, name]) => name);
    const shown = [...text.matchAll(/^# TYPE (imagewire_\w+)/gm)].map(([, name]) => name);
    expect(documented.sort()).toEqual(shown.sort());
  });

  it('are shown to the key of their own alone', async () => {
    for (const [path, headers] of [
      ['/metrics', {}],
      ['/metrics', api],
      ['/%6Detrics', api],
      ['/metrics?x', api],
    ] as const)
      expect(await read(gateway, path, headers)).toMatchObject({ status: 401 });
    expect(await read(gateway, '/%6Detrics', metricsKey)).toMatchObject({ status: 200 });
    expect((await read(gateway, '/v1/models', metricsKey)).status).toBe(401);
  });
});

describe('the metrics of a gateway without keys', () => {
  it('are open as everything is, to this machine', async () => {
    const gateway = await startGateway();
    const answer = await read(gateway);
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(answer.text).toContain('# TYPE process_resident_memory_bytes gauge');
    expect(await read(gateway, '/metrics', { host: 'evil.example' })).toMatchObject({ status: 403 });
    await gateway.stop();
  });

  it('are kept from API keys where no key of their own is set', async () => {
    const gateway = await startGateway({ IMAGEWIRE_API_KEYS: 'sk-api' });
    const answer = await read(gateway, '/metrics', api);
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('IMAGEWIRE_METRICS_KEY');
    await gateway.stop();
  });
});
