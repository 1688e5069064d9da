import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { keys, MODEL, startOverUpstream } from './start-over-upstream.js';

it('gives a picture that was paid for and cannot be stored as base64 where a link was asked for, and says so', async () => {
  const upstream = await new FakeUpstream().listen();
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-full-disk-'));
  const gateway = await startOverUpstream(upstream, folder);
  // Nothing can be written into what is no folder, whoever runs this.
  await rm(join(folder, 'pictures'), { recursive: true });
  await writeFile(join(folder, 'pictures'), '');
  const answer = await fetch(`${gateway.url}/v2/router/images/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.ann}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: MODEL, prompt: 'a fox', response_format: 'url' }),
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ data: [{ b64_json: expect.any(String) as string }] });
  expect(answer.headers.get('x-imagewire-warnings')).toContain('data.0.url: the picture could not be stored');
  expect(upstream.requests).toHaveLength(1);
  await gateway.stop();
  await upstream.close();
  await rm(folder, { recursive: true });
});
