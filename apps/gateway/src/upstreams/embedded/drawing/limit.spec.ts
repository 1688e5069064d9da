import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';

import { withinLimit } from './limit.js';

describe('withinLimit', () => {
  it('does no more at a time than the machine has cores, and all of it in the end', async () => {
    const counts = { running: 0, most: 0 };
    const work = async (): Promise<void> => {
      counts.running += 1;
      counts.most = Math.max(counts.most, counts.running);
      await setImmediate();
      counts.running -= 1;
    };
    await Promise.all(Array.from({ length: availableParallelism() * 3 }, () => withinLimit(work)));
    expect(counts).toEqual({ running: 0, most: availableParallelism() });
  });

  it('does not begin what was given up while it waited', async () => {
    const [leave, reason] = [new AbortController(), new Error('the reader left')];
    const busy = Array.from({ length: availableParallelism() }, () => withinLimit(() => setImmediate()));
    let begun = false;
    const waiting = withinLimit(async () => {
      begun = true;
    }, leave.signal);
    leave.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await Promise.all(busy);
    expect(begun).toBe(false);
  });
});
