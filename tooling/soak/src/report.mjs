import { figuresOf } from './figures.mjs';

const megabytes = (value) => `${value.toFixed(0)} MB`;
const keptAt = ([seconds, value]) => `${value.toFixed(1)} MB after ${Math.round(seconds / 60)} minutes`;
const counted = (counts) => counts.map(([name, count]) => `${count} ${name}`).join(', ');

/** What a run showed, in lines, and how many of them are problems. */
export function summaryOf(result) {
  const figures = figuresOf(result);
  const problems = [
    figures.unexplained,
    figures.brokenForNothing,
    figures.twice,
    figures.missing,
    figures.lost,
  ];
  const lines = [
    `${figures.requests} exchanges, ${figures.answered} answered, ${figures.kills.length} kills; seed ${figures.settings.seed}`,
    `failures: ${counted(figures.failed)}`,
    `explained by: ${counted(figures.reasons)}`,
    `after a kill: ${figures.repeated} answers asked for again; of requests nobody heard of: ${counted(figures.outcomes)}`,
    `memory ${megabytes(figures.half[0])}, then ${megabytes(figures.half[1])}; kept after a collection ${figures.kept.map(keptAt).join(', ')}; slope ${figures.slope.toFixed(1)} MB an hour; p50 ${figures.p50} ms, p99 ${figures.p99} ms`,
    `sockets at the upstream: ${figures.idleSockets} idle, ${figures.openSockets} after the end`,
    `unexplained ${figures.unexplained.length}, broken for nothing ${figures.brokenForNothing.length}, charged twice ${figures.twice.length}, not on record ${figures.missing.length}, lost ${figures.lost.length}`,
    ...problems.flatMap((list) => list.slice(0, 5).map((problem) => JSON.stringify(withoutGateway(problem)))),
  ];
  return { text: lines.join('\n'), problems: problems.reduce((sum, list) => sum + list.length, 0) };
}

const withoutGateway = ({ gateway, ...problem }) => ({
  ...problem,
  ...(gateway && { gateway: gateway.name }),
});

/** The same as a page of the documentation. */
export function reportOf(result) {
  const figures = figuresOf(result);
  return `# Reliability

\`npm run soak -- --minutes ${figures.settings.minutes} --write\` wrote this page. Two gateways stand before one faulty upstream under mixed load: every dialect, every
operation, streams, links, keys, the cache, retries, fallbacks and weights. One gateway runs through, the other is killed (\`kill -9\`)
every ${figures.settings.killEvery} minutes and started again on the same data folder. Every failure is held against what the upstream did with that very request,
every charge against what was asked for, every answer against the records.

| what                                                     | how much |
| -------------------------------------------------------- | -------- |
${[
  ['exchanges with clients', figures.requests],
  ['answered with a picture', figures.answered],
  ['calls that the upstream got', figures.calls],
  ['of them played as a fault', figures.faults.reduce((sum, [, count]) => sum + count, 0)],
  ['kills, each with a restart', figures.kills.length],
  ['slowest restart until ready', `${Math.max(0, ...figures.kills)} ms`],
  ['connections that broke with a kill, or with the upstream’s', figures.cut.length],
  ['clients that left by themselves', figures.left],
  ['failures that clients were told', figures.failed.reduce((sum, [, count]) => sum + count, 0)],
  ['times that the machine stood still for 4 seconds or more', figures.stalls.length],
  ['failures put down to that', figures.reasons.find(([name]) => name.startsWith('a machine'))?.[1] ?? 0],
  ['**failures that nothing explains**', figures.unexplained.length],
  ['**connections that broke for neither**', figures.brokenForNothing.length],
  ['**answers that are not on record**', figures.missing.length],
  ['answers under a key asked for again after a kill', figures.repeated],
  ['**of them not given again as they were**', figures.lost.length],
  ['**requests charged twice without having asked for it**', figures.twice.length],
  ['memory of the gateway that ran through, first half', megabytes(figures.half[0])],
  ['the same, second half', megabytes(figures.half[1])],
  ['what its garbage’s collection left of its heap', figures.kept.map(keptAt).join(', ')],
  ['the slope of its memory', `${figures.slope.toFixed(1)} MB an hour`],
  ['the same in the second half alone', `${figures.lateSlope.toFixed(1)} MB an hour`],
  ['sockets at the upstream once both had ended', figures.openSockets],
  ['time to an answer, median and 99th of 100', `${figures.p50} ms, ${figures.p99} ms`],
]
  .map(([what, value]) => `| ${what} | ${value} |`)
  .join('\n')}

The faults: ${counted(figures.faults)}.

What clients were told: ${counted(figures.failed)}.

What explains it: ${counted(figures.reasons)}.

Requests under a key whose clients heard nothing, asked for again after the restart: ${counted(figures.outcomes)}. A 409 is
\`outcome_unknown\` with \`x-should-retry: false\`: something had been sent, and nothing was sent again.

The load: ${counted(figures.kinds)}.

Memory of the gateway that ran through, every ${Math.round(figures.memory.length / 15) * 5 || 5} seconds once it was warm, in megabytes: ${series(figures.memory)}.
Its garbage was collected once, when it was warm, and once at the end: what that leaves is what the process holds. In between, what V8 has
not yet found worth collecting is counted too, so that the memory rises slowly and falls back with each collection.

## What is promised

An answer is *acknowledged* once its last byte was written. Before that its record, its cost, its idempotency key and its pictures are
committed, so that the end of the process, however it comes, loses none of them. The store is SQLite's write-ahead log without a sync on
each commit: when the power goes, or the machine with all its memory, the last moments before it may be missing, never what came
before them, and never half of a commit. A key whose intent was lost so is taken for a new one: then the upstream's own idempotency, if
it has any, is all that keeps a client that asks again from paying twice.
`;
}

/** At most fifteen of the values, evenly spread. */
function series(memory) {
  const step = Math.max(1, Math.round(memory.length / 15));
  return memory
    .filter((_, index) => index % step === 0)
    .map(([, value]) => value.toFixed(0))
    .join(', ');
}
