import { getEventListeners } from 'node:events';

import { TimeLimit } from './time-limit.js';

const left = new Error('left');

it('tells one listener and the signal why it is over, before and after they ask', () => {
  const caller = new AbortController();
  const limit = new TimeLimit(60_000, 'too late', caller.signal);
  const told: Error[] = [];
  limit.onAbort((reason) => told.push(reason));
  const { signal } = limit;
  caller.abort(left);
  limit.onAbort((reason) => told.push(reason));
  limit.end();
  expect(told).toEqual([left, left]);
  expect(signal.reason).toBe(left);
  expect(limit.signal).toBe(signal);
  expect(limit.passed).toBe(false);
});

it('gives a signal that is aborted already where it is over', () => {
  const limit = new TimeLimit(60_000, 'too late', AbortSignal.abort(left));
  limit.end();
  expect(limit.signal.reason).toBe(left);
});

it('keeps the first reason, and knows whether it was the time', async () => {
  const caller = new AbortController();
  const limit = new TimeLimit(1, 'no answer within 1 ms', caller.signal);
  const reason = await new Promise<Error>((resolve) => {
    limit.onAbort(resolve);
  });
  caller.abort(left);
  limit.end();
  expect(reason.message).toBe('no answer within 1 ms');
  expect(limit.reason).toBe(reason);
  expect(limit.passed).toBe(true);
});

it('tells nobody after its end', () => {
  const caller = new AbortController();
  const limit = new TimeLimit(60_000, 'too late', caller.signal);
  limit.end();
  caller.abort(left);
  expect(limit.reason).toBeUndefined();
});

it('follows the caller no longer once its time has ended', async () => {
  const caller = new AbortController();
  const limit = new TimeLimit(1, 'no answer within 1 ms', caller.signal);
  await new Promise<Error>((resolve) => {
    limit.onAbort(resolve);
  });
  expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
});
