import { isDeepStrictEqual } from 'node:util';

import { median } from '../median.mjs';
import { heldTo, rounded } from '../targets.mjs';
import { contenders } from './contenders.mjs';
import { answerFrom, load, picturesIn, usageOf } from './load.mjs';
import { measureMemory } from './measure-memory.mjs';
import { started } from './processes.mjs';

const DIRECT = 'the upstream itself';
const PIPE = 'node:http pipe';
const NEST = 'Nest on Fastify';
const OURS = 'Imagewire';
const LEGACY = 'Imagewire, orq-router-legacy client';

/** Each row: how large the answers are, how many clients ask at once, how many requests or seconds a round has, and what is to be reached. */
const rows = [
  {
    ...{ name: 'small, 50 at once', size: 'small', connections: 50, seconds: 2, rounds: 7 },
    targets: [
      { contender: OURS, base: 'Portkey', atLeast: 8 },
      { contender: OURS, base: NEST, atLeast: 0.8 },
    ],
  },
  {
    ...{ name: '1 MB, 50 at once', size: '1mb', connections: 50, seconds: 2, rounds: 7 },
    targets: [
      { contender: OURS, base: 'Portkey', atLeast: 15 },
      { contender: OURS, base: PIPE, atLeast: 1.5 },
      { contender: LEGACY, base: PIPE, atLeast: 1 },
      { contender: OURS, metric: 'peak RSS, MB', atMost: 230 },
    ],
  },
  { name: 'small, 1 at once', size: 'small', connections: 1, requests: 300, rounds: 3 },
  { name: 'small, 10 at once', size: 'small', connections: 10, requests: 1000, rounds: 3 },
  { name: 'small, 200 at once', size: 'small', connections: 200, requests: 1500, rounds: 3 },
  { name: '1 MB, 1 at once', size: '1mb', connections: 1, requests: 40, rounds: 3 },
  { name: '1 MB, 10 at once', size: '1mb', connections: 10, requests: 60, rounds: 3 },
  { name: '1 MB, 200 at once', size: '1mb', connections: 200, requests: 200, rounds: 3 },
  { name: '10 of 1 MB, 10 at once', size: '10x1mb', connections: 10, requests: 15, rounds: 3 },
  { name: '4 MB, 10 at once', size: '4mb', connections: 10, requests: 15, rounds: 3 },
  { name: '8 MB, 10 at once', size: '8mb', connections: 10, requests: 15, rounds: 3 },
  { name: '32 MB, 4 at once', size: '32mb', connections: 4, requests: 6, rounds: 3 },
];

/** Whoever makes bytes must give those of the upstream, and whoever rewrites them its pictures: otherwise its time says nothing. */
async function holdToUpstream(running, size) {
  const expected = await answerFrom(running[DIRECT], size);
  const pictures = picturesIn(expected);
  for (const [name, contender] of Object.entries(running)) {
    const answer = await answerFrom(contender, size);
    const isAlike = contenders[name].makes.startsWith('bytes')
      ? answer.equals(expected)
      : isDeepStrictEqual(picturesIn(answer), pictures);
    if (!isAlike) throw new Error(`${name} does not give what the upstream gave`);
  }
}

/**
 * V8 goes on making a gateway's code faster for tens of thousands of requests, which is waited for where a target is set: of 1 MB, an
 * answer took a sixth less of the main thread's time after 20,000 than after 2,000, and a converted one a quarter.
 */
async function warmUp(running, { size, connections, requests, targets }) {
  for (const contender of running) {
    await load(contender, 'small', { connections: 20, ...(targets ? { seconds: 10 } : { requests: 1500 }) });
    await load(contender, size, { connections, ...(targets ? { seconds: 5 } : { requests }) });
  }
}

/** What each contender was seen to do, a list of rounds each. They take turns, each in a process of its own. */
async function contest(row) {
  const { size, connections, requests, seconds, rounds, targets } = row;
  const upstream = await started('upstream.mjs');
  const running = {};
  const names = Object.keys(contenders).filter((name) => targets || !contenders[name].isFloor);
  const seen = Object.fromEntries(names.map((name) => [name, []]));
  try {
    for (const name of names) {
      const contender = await contenders[name].start(upstream);
      running[name] = { ...contender, atRest: usageOf(contender.child).now };
    }
    await warmUp(Object.values(running), row);
    await holdToUpstream(running, size);
    for (let round = 0; round < rounds; round += 1)
      for (const name of names) {
        const measured = await load(running[name], size, { connections, requests, seconds });
        seen[name].push({ ...measured, growth: measured.peak - running[name].atRest });
      }
  } finally {
    for (const { stop } of Object.values(running)) await stop();
    upstream.stop();
  }
  return seen;
}

function resultsOf({ name: row, targets = [] }, seen) {
  return Object.keys(seen).flatMap((contender) => {
    const { makes, checks, isFloor } = contenders[contender];
    const own = targets.filter((target) => target.contender === contender);
    const bases = new Set([PIPE, ...(isFloor ? targets : own).flatMap(({ base }) => base ?? [])]);
    const of = (measure) => median(seen[contender].map(measure));
    const ratio = (base) => [`req/s / ${base}`, of(({ speed }, round) => speed / seen[base][round].speed)];
    const values = [
      ...[...bases].map(ratio),
      ['req/s', of(({ speed }) => speed)],
      ['CPU, µs', of(({ cpu }) => cpu) * 1e6],
      ['p50, ms', of(({ p50 }) => p50)],
      ['p99, ms', of(({ p99 }) => p99)],
      ['peak RSS, MB', Math.max(...seen[contender].map(({ peak }) => peak))],
      ['growth of RSS, MB', Math.max(...seen[contender].map(({ growth }) => growth))],
    ];
    return values.map(([metric, value]) => {
      const target = own.find((one) => (one.metric ?? `req/s / ${one.base}`) === metric);
      return { row, contender, makes, checks, metric, value: rounded(value), ...heldTo(target, value) };
    });
  });
}

/** What the gateway costs between a client and an upstream, beside whatever else could stand there. */
export async function measureGateway() {
  const results = [];
  for (const row of rows) results.push(...resultsOf(row, await contest(row)));
  return [...results, await measureMemory(OURS), await measureMemory(LEGACY)];
}
