const ROUNDS = 21;

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function nanoseconds(run, times) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i += 1) run();
  return Number(process.hrtime.bigint() - start);
}

/** What each contender costs as a multiple of the first: medians over rounds in which all take turns. */
export function ratios(contenders, times) {
  const entries = Object.entries(contenders);
  const seen = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = -3; round < ROUNDS; round += 1) {
    const costs = entries.map(([, run]) => nanoseconds(run, times));
    // The first rounds warm up.
    if (round >= 0) entries.forEach(([name], place) => seen[name].push(costs[place] / costs[0]));
  }
  return Object.fromEntries(entries.map(([name]) => [name, Number(median(seen[name]).toFixed(2))]));
}
