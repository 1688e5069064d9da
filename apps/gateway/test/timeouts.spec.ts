import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Behaviour, FakeUpstream } from '@imagewire/fake-upstream';

import { type StartedGateway, startGateway } from './start-gateway.js';

const paths = {
  openai: '/v1/images/generations',
  'orq-proxy': '/v2/proxy/images/generations',
  'orq-router': '/v2/router/images/generations',
  'orq-router-legacy': '/legacy/v2/router/images/generations',
  sudo: '/sudo/v1/images/generations',
} as const;
type Dialect = keyof typeof paths;
const dialects = Object.keys(paths) as Dialect[];

const server = new FakeUpstream();
let gateway: StartedGateway;
let folder: string;

beforeAll(async () => {
  await server.listen();
  folder = await mkdtemp(join(tmpdir(), 'imagewire-timeouts-'));
  const file = join(folder, 'gateway.json');
  await writeFile(file, JSON.stringify(configuration()));
  gateway = await startGateway({
    IMAGEWIRE_API_KEYS: 'key',
    IMAGEWIRE_CONFIG: file,
    IMAGEWIRE_DEADLINE_SECONDS: '2',
  });
});
afterEach(() => server.reset());
afterAll(async () => {
  await gateway.stop();
  await server.close();
  await rm(folder, { recursive: true });
});

// Each has its own circuit breaker, which so many failures would open. A shorter timeout is over before a busy machine has sent anything.
function configuration(): object {
  const upstreams = Object.fromEntries(
    dialects.flatMap((dialect) => [
      [dialect, { type: 'openai-compatible', baseURL: `${server.url}/v1` }],
      [`hasty-${dialect}`, { type: 'openai-compatible', baseURL: `${server.url}/v1`, timeout: 300 }],
      [`hasty-client-${dialect}`, { type: 'orq-router', baseURL: server.url, apiKey: 'k', timeout: 300 }],
    ]),
  );
  const models = Object.fromEntries(
    Object.keys(upstreams).map((upstream) => [upstream, [{ upstream, model: 'openai/gpt-image-1' }]]),
  ) as object;
  return { upstreams, models };
}

const ask = (dialect: Dialect, model: string, more: object = {}): Promise<Response> =>
  fetch(gateway.url + paths[dialect], {
    method: 'POST',
    headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
    body: JSON.stringify({ model, prompt: 'a fox', ...more }),
  });

const hang: Behaviour = { do: 'hang', at: 'end' };
const status = (code: number): Behaviour => ({ do: 'answer', status: code, body: {} });

const everyEnd: [name: string, does: Behaviour, model: (dialect: Dialect) => string][] = [
  ['the timeout of an OpenAI-compatible server', hang, (dialect) => `hasty-${dialect}`],
  ['the timeout of a server of a dialect', hang, (dialect) => `hasty-client-${dialect}`],
  ['the deadline of the request', hang, (dialect) => dialect],
  ["an upstream's 504", status(504), (dialect) => dialect],
  ["an upstream's 408", status(408), (dialect) => dialect],
  ["an upstream's 524", status(524), (dialect) => dialect],
];

it.each(everyEnd)('%s is a 504 that is not to be sent again, in every dialect', async (_, does, model) => {
  server.play(...dialects.map(() => does));
  const answers = await Promise.all(dialects.map((dialect) => ask(dialect, model(dialect))));
  for (const answer of answers) {
    expect(answer.status).toBe(504);
    expect(answer.headers.get('x-should-retry')).toBe('false');
    expect(await answer.json()).toMatchObject({ error: { code: 'upstream_timeout', type: 'server_error' } });
  }
  expect(server.requests).toHaveLength(dialects.length);
});

describe('a timeout that the request lists in on_codes', () => {
  const retry = { count: 1, on_codes: [504] };

  it.each([
    ['its own call_timeout', 'orq-router', { retry, timeout: { call_timeout: 50 } }],
    ["the configuration's", 'hasty-orq-router', { retry }],
  ])('is tried again: %s', async (_, model, more) => {
    server.play(hang);
    const answer = await ask('orq-router', model, more);
    expect(answer.headers.get('x-imagewire-attempts')).toMatch(/status=504;failure=unknown.*status=200/);
  });
});
