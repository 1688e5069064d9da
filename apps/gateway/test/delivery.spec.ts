import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { LinkSigner, loadSecret } from '../src/delivery/signed-link.js';
import { factsOf } from './pictures.js';
import { type RawAnswer, sendJson, sendRaw } from './raw-request.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

let folder: string;
let gateway: StartedGateway;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
  gateway = await startGateway({ IMAGEWIRE_DATA_DIR: folder });
});
afterAll(async () => {
  await gateway.stop();
  await rm(folder, { recursive: true });
});

const get = (url: string): Promise<RawAnswer> => sendRaw(url, { method: 'GET' });

/** Asks for a picture and gives the link to it. */
async function linkFrom({ url }: StartedGateway, headers?: Record<string, string>): Promise<URL> {
  const body = JSON.stringify({ model: 'dall-e-2', prompt: 'a cat', size: '256x256' });
  const answer = await sendJson(`${url}/v1/images/generations`, body, headers);
  return new URL((JSON.parse(answer.text) as { data: { url: string }[] }).data[0]?.url ?? '');
}

const expectGone = ({ status, text }: RawAnswer): void => {
  expect(status).toBe(404);
  expect(JSON.parse(text)).toMatchObject({
    error: {
      type: 'invalid_request_error',
      param: null,
      code: expect.stringMatching(/picture_not_found|unknown_url/) as string,
    },
  });
};

describe('a link to a picture', () => {
  it('opens it, as what it is and for its holder alone', async () => {
    const { status, headers, bytes } = await get((await linkFrom(gateway)).href);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('private') as string,
    });
    expect(await factsOf(bytes)).toMatchObject({ format: 'png', width: 256 });
  });

  it('is good for 60 minutes', async () => {
    const { searchParams } = await linkFrom(gateway);
    const left = Number(searchParams.get('expires')) - Date.now() / 1000;
    expect(left).toBeGreaterThan(3500);
    expect(left).toBeLessThanOrEqual(3600);
  });

  it('ends, by the hour and not by the picture', async () => {
    const { origin, pathname } = await linkFrom(gateway);
    const signer = new LinkSigner(loadSecret(folder));
    const now = Math.floor(Date.now() / 1000);
    const at = (expires: number) =>
      get(`${origin}${pathname}?${signer.sign(pathname.replace('/pictures/', ''), expires)}`);
    expect((await at(now + 60)).status).toBe(200);
    expectGone(await at(now - 1));
  });

  it('cannot be changed', async () => {
    const link = await linkFrom(gateway);
    const other = await linkFrom(gateway);
    const changed = (edit: (url: URL) => void): string => {
      const url = new URL(link);
      edit(url);
      return url.href;
    };
    for (const href of [
      changed((url) => url.searchParams.set('expires', '9999999999')),
      changed((url) => url.searchParams.set('expires', `${link.searchParams.get('expires')}.0`)),
      changed((url) => url.searchParams.set('signature', 'A'.repeat(43))),
      changed((url) => url.searchParams.set('signature', '')),
      changed((url) => url.searchParams.delete('signature')),
      changed((url) => url.searchParams.append('signature', 'A')),
      changed((url) => (url.pathname = other.pathname)),
      changed((url) => (url.pathname = url.pathname.replace('.png', '.webp'))),
    ])
      expectGone(await get(href));
    expect((await get(link.href)).status).toBe(200);
  });

  it.each([
    '..%2fsigning-secret',
    '%2e%2e%2fsigning-secret',
    '..%5csigning-secret',
    'signing-secret',
    '.',
    '%00.png',
  ])('reaches nothing else, even well signed: %s', async (name) => {
    const query = new LinkSigner(loadSecret(folder)).sign(decodeURIComponent(name), 9_999_999_999);
    expectGone(await get(`${gateway.url}/pictures/${name}?${query}`));
  });

  it('does not follow the Host header', async () => {
    const { port } = new URL(gateway.url);
    const link = await linkFrom(gateway, { host: `localhost:${port}` });
    expect(link.origin).toBe(`http://127.0.0.1:${port}`);
  });

  it('begins with IMAGEWIRE_PUBLIC_URL, where it is set', async () => {
    const other = await startGateway({ IMAGEWIRE_PUBLIC_URL: 'https://pictures.example/images/' });
    expect((await linkFrom(other)).href).toMatch(
      /^https:\/\/pictures\.example\/images\/pictures\/[\w-]+\.png\?/,
    );
    await other.stop();
  });

  it('outlives a restart', async () => {
    const own = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
    const first = await startGateway({ IMAGEWIRE_DATA_DIR: own });
    const { pathname, search } = await linkFrom(first);
    await first.stop();
    const second = await startGateway({ IMAGEWIRE_DATA_DIR: own });
    expect((await get(`${second.url}${pathname}${search}`)).status).toBe(200);
    await second.stop();
    await rm(own, { recursive: true });
  });
});

describe('the data folder', () => {
  it('keeps what it holds from other users', async () => {
    await linkFrom(gateway);
    const modeOf = async (...path: string[]) => (await stat(join(folder, ...path))).mode & 0o777;
    for (const name of ['signing-secret', 'imagewire.db', 'imagewire.db-wal'])
      expect(await modeOf(name)).toBe(0o600);
    for (const name of await readdir(join(folder, 'pictures')))
      expect(await modeOf('pictures', name)).toBe(0o600);
  });
});
