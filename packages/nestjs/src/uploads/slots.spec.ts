import { setImmediate as turn } from 'node:timers/promises';

import { Slots } from './slots.js';

describe('Slots', () => {
  let slots: Slots;
  let started: string[];
  let ends: Record<string, { well: () => void; badly: () => void }>;
  beforeEach(() => {
    [slots, started, ends] = [new Slots(2), [], {}];
  });

  const run = (name: string) =>
    slots.run(() => {
      started.push(name);
      return new Promise<string>((well, badly) => {
        ends[name] = { well: () => well(name), badly: () => badly(new Error(name)) };
      });
    });

  it('runs so many at a time, the others in the order in which they came', async () => {
    const all = ['a', 'b', 'c', 'd'].map(run);
    expect(started).toEqual(['a', 'b']);
    ends.b?.well();
    expect(await all[1]).toBe('b');
    await turn();
    expect(started).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'c']) ends[name]?.well();
    await turn();
    ends.d?.well();
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives on the slot of a task that fails', async () => {
    const all = ['a', 'b', 'c'].map(run);
    ends.a?.badly();
    await expect(all[0]).rejects.toThrow('a');
    await turn();
    expect(started).toEqual(['a', 'b', 'c']);
    for (const name of ['b', 'c']) ends[name]?.well();
    await Promise.all(all.slice(1));
  });

  it('lets nobody in before those who wait', async () => {
    const all = ['a', 'b', 'c'].map(run);
    ends.a?.well();
    await all[0];
    const late = run('late');
    await turn();
    expect(started).toEqual(['a', 'b', 'c']);
    for (const name of ['b', 'c']) ends[name]?.well();
    await turn();
    ends.late?.well();
    expect(await late).toBe('late');
  });
});
