import { readAddress } from '../address.js';
import { TimeLimit } from '../time-limit.js';
import { NeverSent } from './door.js';
import { openDoor } from './fetch-door.js';

const limit = new TimeLimit(60_000, 'too late');
afterAll(() => {
  limit.end();
});
const request = {
  method: 'POST',
  address: readAddress('https://example.test/v1/images/generations'),
  headers: {},
  body: undefined,
  limit,
};
const doorOver = (fetch: () => Promise<Response>) => openDoor({ fetch });

it.each(['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED'])(
  'takes a cause of %s, as Node gives it, for never sent',
  async (code) => {
    const failed = new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
    await expect(doorOver(() => Promise.reject(failed)).request(request)).rejects.toBeInstanceOf(NeverSent);
  },
);

it('takes a code on the error itself, as Bun gives it, for never sent', async () => {
  const failed = Object.assign(new Error('Unable to connect'), { code: 'ConnectionRefused' });
  await expect(doorOver(() => Promise.reject(failed)).request(request)).rejects.toBeInstanceOf(NeverSent);
});

it.each([
  ['what a browser says', new TypeError('Failed to fetch')],
  ['a reset', new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })],
  ['what is no error at all', 'failed'],
])('leaves the outcome open after %s', async (_, error) => {
  await expect(doorOver(() => Promise.reject(error as Error)).request(request)).rejects.toBe(error);
});

it('takes the redirect that a browser hides for one', async () => {
  const hidden = { type: 'opaqueredirect', status: 0, headers: new Headers(), body: null } as Response;
  expect(await doorOver(async () => hidden).request(request)).toMatchObject({ status: 302 });
});

it('does not follow redirects, and passes the signal on', async () => {
  const seen: unknown[] = [];
  const fetch = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    seen.push(init?.redirect, init?.signal);
    return new Response('{}');
  };
  await openDoor({ fetch: fetch }).request(request);
  expect(seen).toEqual(['manual', limit.signal]);
});

it('says so where the runtime has no fetch', () => {
  const kept = globalThis.fetch;
  Reflect.deleteProperty(globalThis, 'fetch');
  try {
    expect(() => openDoor({})).toThrow('fetch is missing: this runtime has none, hand one in');
  } finally {
    globalThis.fetch = kept;
  }
});
