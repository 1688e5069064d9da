import { getEventListeners } from 'node:events';

import { orAborted } from './or-aborted.js';

const never = new Promise<never>(() => undefined);
const reason = new Error('enough');

it('gives what the promise gives, and listens no longer', async () => {
  const { signal } = new AbortController();
  expect(await orAborted(Promise.resolve(1), signal)).toBe(1);
  await expect(orAborted(Promise.reject(reason), signal)).rejects.toBe(reason);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('rejects with the signal’s reason, before and after', async () => {
  const abort = new AbortController();
  const waiting = orAborted(never, abort.signal);
  abort.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  await expect(orAborted(never, abort.signal)).rejects.toBe(reason);
});

it('waits without a signal', async () => {
  expect(await orAborted(Promise.resolve(1), undefined)).toBe(1);
});
