import { fork } from 'node:child_process';
import { on } from 'node:events';
import { fileURLToPath } from 'node:url';

import { median } from './median.mjs';
import { rounded } from './targets.mjs';

const contenderFile = fileURLToPath(new URL('contender.mjs', import.meta.url));

/** One contender in a process of its own, so that none warms up another and its memory is its own. */
async function enter(table, row, name, context) {
  const child = fork(contenderFile, { serialization: 'advanced' });
  const answers = on(child, 'message', { close: ['exit'] });
  const ask = async (question) => {
    child.send(question);
    const { value: [answer] = [] } = await answers.next();
    if (!answer || answer.problem) throw new Error(`${name}: ${answer?.problem ?? 'its process ended'}`);
    return answer;
  };
  const { digest } = await ask({ table, row, name, context });
  return { name, digest, run: () => ask('run'), leave: () => child.kill() };
}

/** Whoever gives another result than the floor is no contender: its time says nothing. Whoever makes nothing is a floor beneath it. */
function holdToFloor({ floor, contenders }, entered) {
  const expected = entered.find(({ name }) => name === floor).digest;
  for (const { name, digest } of entered)
    if (contenders[name].makes !== 'nothing' && digest !== expected)
      throw new Error(`${name} gives another result than ${floor}`);
}

/**
 * Lets the contenders of a row take turns.
 *
 * @returns for each name what was measured in each round: `time` and `cpu` (microseconds an operation), `p50`, `p99`, `peak` and `growth` (MB).
 */
export async function contest({ file, table }, row) {
  const opened = await table.open?.(row);
  const entered = [];
  try {
    for (const name of Object.keys(table.contenders))
      entered.push(await enter(file, row, name, opened?.context));
    holdToFloor(table, entered);
    const rounds = Object.fromEntries(entered.map(({ name }) => [name, []]));
    for (let round = -(row.warmUp ?? 3); round < row.rounds; round += 1)
      for (const { name, run } of entered) {
        const measured = await run();
        if (round >= 0) rounds[name].push(measured);
      }
    return rounds;
  } finally {
    for (const { leave } of entered) leave();
    await opened?.close();
  }
}

/** The median over the rounds of `time / X` or `speed / X`, or of any plain measure; of memory the most that was seen. */
export function valueOf(rounds, name, metric) {
  const [measure, base] = metric.split(' / ');
  const own = rounds[name];
  if (measure === 'speed')
    return rounded(median(own.map(({ time }, round) => rounds[base][round].time / time)));
  if (base) return rounded(median(own.map(({ time }, round) => time / rounds[base][round].time)));
  const values = own.map((round) => round[measure]);
  return rounded(['peak', 'growth'].includes(measure) ? Math.max(...values) : median(values));
}
