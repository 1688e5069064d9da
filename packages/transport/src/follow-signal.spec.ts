import { getEventListeners } from 'node:events';

import { followSignal } from './follow-signal.js';

it('tells every follower, by one listener', () => {
  const controller = new AbortController();
  const told: number[] = [];
  for (let number = 0; number < 20; number += 1) followSignal(controller.signal, () => told.push(number));
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
  controller.abort();
  expect(told).toHaveLength(20);
});

it('tells nobody who has stopped', () => {
  const controller = new AbortController();
  const told: string[] = [];
  const stop = followSignal(controller.signal, () => told.push('stopped'));
  followSignal(controller.signal, () => told.push('other'));
  stop();
  controller.abort();
  expect(told).toEqual(['other']);
});

it('tells at once where the signal is aborted', () => {
  let told = 0;
  followSignal(AbortSignal.abort(), () => {
    told += 1;
  });
  expect(told).toBe(1);
});
