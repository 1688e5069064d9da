import { onceAMillisecond } from './once-a-millisecond.js';

it('says each moment as it is, and makes the text once while it lasts', () => {
  const asked: number[] = [];
  const say = onceAMillisecond((moment) => `at ${asked.push(moment) && moment}`);
  expect([0, 7, 7, 7, 8, 7].map(say)).toEqual(['at 0', 'at 7', 'at 7', 'at 7', 'at 8', 'at 7']);
  expect(asked).toEqual([0, 7, 8, 7]);
});
