import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { type RawAnswer, sendJson } from './raw-request.js';
import { type StartedGateway, startGateway } from './start-gateway.js';
import { keys, MODEL, startOverUpstream } from './start-over-upstream.js';

const PATH = '/v2/router/images/generations';
const overridden = 'orq.name: name is there too, and counts';

const warningsOf = ({ headers }: RawAnswer): unknown => headers['x-imagewire-warnings'];

describe('a request of orq’s that is understood otherwise than it stands there', () => {
  let gateway: StartedGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.stop());

  const asked = (request: object): Promise<RawAnswer> =>
    sendJson(
      gateway.url + PATH,
      JSON.stringify({ model: 'openai/gpt-image-1', prompt: 'a fox', ...request }),
    );

  it('is told so: a quality in another word, an option that its twin overrides', async () => {
    const answer = await asked({ quality: 'hd', name: 'one', orq: { name: 'other' } });
    expect(answer.status).toBe(200);
    expect(warningsOf(answer)).toBe(`"${overridden}", "quality: gpt-image-1 calls it high"`);
  });

  it('is told of its own words alone where its answer is from memory', async () => {
    const remembered = { orq: { cache: { type: 'exact_match', ttl: 60 } } };
    const answers = [];
    for (const quality of ['hd', 'high', 'hd']) answers.push(await asked({ ...remembered, quality }));
    expect(answers.map(({ headers }) => headers['x-imagewire-cache'])).toEqual([
      'miss',
      'hit;age=0',
      'hit;age=0',
    ]);
    const hd = '"quality: gpt-image-1 calls it high"';
    expect(answers.map(warningsOf)).toEqual([hd, undefined, hd]);
  });

  it('is told nothing of a default that is left unsaid', async () => {
    const answer = await asked({ model: 'openai/dall-e-3', quality: 'auto', background: 'auto' });
    expect([answer.status, warningsOf(answer)]).toEqual([200, undefined]);
  });
});

it('is told so in a failure too', async () => {
  const upstream = await new FakeUpstream().listen();
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-understood-'));
  const gateway = await startOverUpstream(upstream, folder);
  upstream.play({ do: 'answer', status: 500 });
  const body = JSON.stringify({ model: MODEL, prompt: 'a fox', name: 'one', orq: { name: 'other' } });
  const answer = await sendJson(gateway.url + PATH, body, { authorization: `Bearer ${keys.ann}` });
  expect([answer.status, warningsOf(answer)]).toEqual([502, `"${overridden}"`]);
  await gateway.stop();
  await upstream.close();
  await rm(folder, { recursive: true });
});
