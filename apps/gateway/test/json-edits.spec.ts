import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { square } from './pictures.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

const server = new FakeUpstream();
const pictures = new FakeUpstream();
let gateway: StartedGateway;
let folder: string;
let png: Buffer;

beforeAll(async () => {
  png = await square(256);
  await Promise.all([server.listen(), pictures.listen()]);
  folder = await mkdtemp(join(tmpdir(), 'imagewire-json-edits-'));
  const file = join(folder, 'gateway.json');
  const upstream = (settings: object) => ({
    type: 'openai-compatible',
    baseURL: `${server.url}/v1`,
    ...settings,
  });
  const configuration = {
    upstreams: {
      told: upstream({}),
      shown: upstream({ fetchPictures: true }),
      drawn: { type: 'embedded' },
    },
    models: {
      told: [{ upstream: 'told', capabilities: 'gpt-image-1' }],
      shown: [{ upstream: 'shown' }],
      drawn: [{ upstream: 'drawn', model: 'gpt-image-1' }],
      either: [{ upstream: 'told' }, { upstream: 'drawn', model: 'gpt-image-1' }],
    },
    pictures: { allowNetworks: ['127.0.0.0/8'] },
  };
  await writeFile(file, JSON.stringify(configuration));
  gateway = await startGateway({ IMAGEWIRE_API_KEYS: 'key', IMAGEWIRE_CONFIG: file });
});
afterEach(() => {
  server.reset();
  pictures.reset();
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all([server.close(), pictures.close()]);
  await rm(folder, { recursive: true });
});

const edit = (model: string, images: readonly object[], rest: RequestInit & { key?: string } = {}) =>
  fetch(`${gateway.url}/v1/images/edits`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer key',
      'content-type': 'application/json',
      ...(rest.key !== undefined && { 'idempotency-key': rest.key }),
    },
    body: JSON.stringify({ model, prompt: 'in the rain', images, size: '1024x1024' }),
    ...(rest.signal && { signal: rest.signal }),
  });
const sent = (): unknown => JSON.parse(server.requests[0]?.body.toString() ?? '');
const link = (name: string): object => ({ image_url: `${pictures.url}/${name}` });
const dataUrl = (): string => `data:image/png;base64,${png.toString('base64')}`;

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe('the pictures of a JSON edit', () => {
  it('go on by address and file id, and nothing is fetched', async () => {
    const images = [link('a.png'), { file_id: 'file-1' }, { image_url: dataUrl() }];
    expect((await edit('told', images)).status).toBe(200);
    expect(sent()).toMatchObject({ images });
    expect(pictures.requests).toEqual([]);
  });

  it('tell one request from another for an idempotency key', async () => {
    const first = await edit('told', [link('a.png')], { key: 'one' });
    const other = await edit('told', [link('b.png')], { key: 'one' });
    expect([first.status, other.status]).toEqual([200, 422]);
    expect(server.requests).toHaveLength(1);
  });

  it('are fetched for a server that cannot, and a file id is then refused', async () => {
    pictures.play({ do: 'answer', bodyBase64: png.toString('base64') });
    expect((await edit('shown', [link('a.png')])).status).toBe(200);
    expect(sent()).toMatchObject({ images: [{ image_url: dataUrl() }] });
    const refused = await edit('shown', [{ file_id: 'file-1' }]);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { param: 'images.0.file_id' } });
  });

  it('are fetched once the next upstream needs them', async () => {
    server.play({ do: 'answer', status: 429 });
    pictures.play({ do: 'answer', bodyBase64: png.toString('base64') });
    expect((await edit('either', [link('a.png')])).status).toBe(200);
    expect(pictures.requests.map(({ path }) => path)).toEqual(['/a.png']);
  });

  it('are named where the next upstream cannot have them', async () => {
    server.play({ do: 'answer', status: 429 });
    const answer = await edit('either', [{ file_id: 'file-1' }]);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { param: 'images.0.file_id' } });
  });

  it.each(['drawn', 'shown'])('are fetched no further when the client leaves (%s)', async (model) => {
    pictures.play({ do: 'hang', at: 'end' });
    const leaving = new AbortController();
    const asking = edit(model, [link('a.png')], { signal: leaving.signal });
    await until(() => pictures.requests.some(({ complete }) => complete));
    leaving.abort();
    await expect(asking).rejects.toThrow();
    await until(() => pictures.requests.every(({ closedEarly }) => closedEarly));
    expect(server.requests).toEqual([]);
  });
});
