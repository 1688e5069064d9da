import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { type StartedGateway } from './start-gateway.js';
import { keys, MODEL, startOverUpstream } from './start-over-upstream.js';

const upstream = new FakeUpstream();
let folder: string;
let gateway: StartedGateway;
beforeAll(async () => {
  await upstream.listen();
  folder = await mkdtemp(join(tmpdir(), 'imagewire-failure-log-'));
  gateway = await startOverUpstream(upstream, folder);
});
afterAll(async () => {
  await gateway.stop();
  await upstream.close();
  await rm(folder, { recursive: true });
});

const ask = (): Promise<Response> =>
  fetch(`${gateway.url}/v1/images/generations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${keys.ann}`,
      'content-type': 'application/json',
      'idempotency-key': 'order-1',
    },
    body: JSON.stringify({ model: MODEL, prompt: 'a secret fox' }),
  });

it('tells a failure of an upstream once, in a line without its words, though it is answered twice', async () => {
  upstream.play({ do: 'answer', status: 500, body: { error: { message: 'no: a secret fox' } } });
  expect([(await ask()).status, (await ask()).status]).toEqual([502, 502]);
  await gateway.stop();
  const told = gateway.lines.filter((line) => /"level":(40|50)/.test(line));
  expect(told).toEqual([expect.stringContaining('no upstream answered')]);
  expect(gateway.lines.join()).not.toContain('a secret fox');
});
