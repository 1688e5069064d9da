import { asyncFrom } from '../test/async-from.js';
import { createWebResponse } from './web-response.js';

const head = { status: 200, headers: { 'content-type': 'application/json' }, attempts: [] };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('is a Response with status, headers and body', async () => {
  const response = createWebResponse({ ...head, status: 201, body: bytes('{"a":1}') });
  expect([response.status, response.headers.get('content-type')]).toEqual([201, 'application/json']);
  expect(await response.json()).toEqual({ a: 1 });
});

it('streams a body that is still coming', async () => {
  const response = createWebResponse({ ...head, body: asyncFrom([bytes('one '), bytes('two')]) });
  expect(await response.text()).toBe('one two');
});

it('ends the body when its reader leaves', async () => {
  let ended = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield bytes('x');
    } finally {
      ended = true;
    }
  }
  const reader = createWebResponse({ ...head, body: endless() }).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(ended).toBe(true);
});

it('does not claim an encoding that was undone', () => {
  const headers = { 'content-encoding': 'gzip', 'content-length': '5', 'x-request-id': 'a' };
  const response = createWebResponse({ ...head, headers, body: bytes('longer than five') });
  expect(Object.fromEntries(response.headers)).toEqual({ 'x-request-id': 'a' });
});

it('has no body where none is allowed', () => {
  expect(createWebResponse({ ...head, status: 204, body: bytes('') }).body).toBeNull();
});
