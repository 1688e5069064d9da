import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream, ordinaryBody } from '@imagewire/fake-upstream';
import { OrqRouterLegacyGenerateImageResponse } from '@imagewire/models';

import { LegacyRouterClient } from '../index.js';

const upstream = new FakeUpstream();
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
afterEach(() => upstream.reset());

const base64 = ordinaryBody.data[0]?.b64_json;
const head = { id: 'i', created: 7730.84, object: 'image', model: 'm' };
const choice = (index: number, message: object) => ({ index, message: { role: 'assistant', ...message } });

describe('a LegacyRouterClient', () => {
  it('speaks the dialect of 2024', async () => {
    upstream.play({ do: 'answer', body: { ...head, choices: [{ index: 9587.41 }] } });
    await using client = new LegacyRouterClient({ apiKey: 'key-1', baseURL: upstream.url });
    expect(client.dialect).toBe('orq-router-legacy');
    const answer = await client.images.generate({ prompt: 'p' });
    expect(answer).toBeInstanceOf(OrqRouterLegacyGenerateImageResponse);
    expect(upstream.requests[0]?.path).toBe('/v2/router/images/generations');
  });

  it('has no address to go to by default', () => {
    expect(() => new LegacyRouterClient({ apiKey: 'key-1' })).toThrow(
      'baseURL is missing: hand it in, or set ORQ_BASE_URL',
    );
  });

  it('saves the pictures of its choices, and names the choice without one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
    const choices = [
      choice(0, { content: base64 }),
      choice(1, { content: `data:image/png;base64,${base64}` }),
      choice(2, { content: 'I cannot draw that.' }),
    ];
    upstream.play({ do: 'answer', body: { ...head, choices } });
    await using client = new LegacyRouterClient({ apiKey: 'key-1', baseURL: upstream.url });
    const saving = client.images.generate({ prompt: 'p', n: 3 }).save(folder);
    await expect(saving).rejects.toMatchObject({
      failures: [{ index: 2, error: { kind: 'image_content' } }],
    });
    expect((await readdir(folder)).sort()).toEqual(['image-0.png', 'image-1.png']);
    await rm(folder, { recursive: true });
  });
});
