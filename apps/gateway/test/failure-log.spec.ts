import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { type StartedGateway } from './start-gateway.js';
import { keys, MODEL, startOverUpstream } from './start-over-upstream.js';

const upstream = new FakeUpstream();
let folder: string;
let gateway: StartedGateway;
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-failure-log-'));
  gateway = await startOverUpstream(upstream, folder);
});
afterEach(async () => {
  await gateway.stop();
  await rm(folder, { recursive: true });
});

/** What the gateway has logged as a warning or worse, once it has ended. */
async function told(): Promise<string[]> {
  await gateway.stop();
  return gateway.lines.filter((line) => /"level":(40|50)/.test(line));
}

const ask = (more: object = {}): Promise<Response> =>
  fetch(`${gateway.url}/v1/images/generations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${keys.ann}`,
      'content-type': 'application/json',
      'idempotency-key': 'order-1',
    },
    body: JSON.stringify({ model: MODEL, prompt: 'a secret fox', ...more }),
  });

it('tells of a stream that fails by what it was, without its words', async () => {
  const error = { message: 'no: a secret fox', code: 'moderation_blocked' };
  upstream.play({ do: 'answer', events: [{ error }] });
  expect(await (await ask({ stream: true })).text()).toContain('a secret fox');
  expect((await told()).map((line) => JSON.parse(line) as unknown)).toMatchObject([
    {
      msg: 'stream failed',
      err: { failure: 'unknown', code: 'moderation_blocked', reason: 'content_policy' },
    },
  ]);
  expect(gateway.lines.join()).not.toContain('a secret fox');
});

it('tells of a stream that fails by the status that its record has', async () => {
  upstream.play({ do: 'answer', events: [{ error: { message: 'no' } }] });
  await (await ask({ stream: true })).text();
  await (await ask({ stream: true })).text();
  await gateway.stop();
  const ended = gateway.lines.filter((line) => line.includes('"msg":"request"'));
  expect(ended.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ status: 502 }, { status: 502 }]);
  const store = new DatabaseSync(join(folder, 'imagewire.db'), { readOnly: true });
  const recorded = store.prepare('SELECT status FROM requests').all();
  store.close();
  expect(recorded).toMatchObject([{ status: 502 }, { status: 502 }]);
});

it('tells a failure of an upstream once, in a line without its words, though it is answered twice', async () => {
  upstream.play({ do: 'answer', status: 500, body: { error: { message: 'no: a secret fox' } } });
  expect([(await ask()).status, (await ask()).status]).toEqual([502, 502]);
  expect(await told()).toEqual([expect.stringContaining('no upstream answered')]);
  expect(gateway.lines.join()).not.toContain('a secret fox');
});
