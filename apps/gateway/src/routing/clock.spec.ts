import { createClock } from './clock.js';

let offset = 0;
const clock = createClock(() => Date.now() + offset);
const lateBy = (): number => Math.abs(Math.round((Date.now() + offset - clock.now()) / 1000));
const DAY = 86_400_000;

it("follows the machine's clock ahead, and never back", () => {
  expect(lateBy()).toBe(0);
  offset = 3 * DAY;
  expect(lateBy()).toBe(0);
  const reached = clock.now();
  offset = 0;
  expect(clock.now()).toBeGreaterThanOrEqual(reached);
  offset = 4 * DAY;
  expect(lateBy()).toBe(0);
});
