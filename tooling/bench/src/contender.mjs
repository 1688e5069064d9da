import { createHash } from 'node:crypto';

const MB = 1024 * 1024;
const LATENCIES = 500;

let row;
let operation;
let before;

const ordered = (_key, value) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Equal for results that hold the same members, in whatever order. */
const digestOf = (result) =>
  createHash('sha256')
    .update(JSON.stringify(result ?? null, ordered))
    .digest('hex');

async function prepare({ table, row: given, name, context }) {
  row = given;
  const { contenders } = await import(table);
  operation = await contenders[name].prepare(row, context);
  before = process.memoryUsage.rss();
  return { digest: digestOf(await operation()) };
}

const microseconds = (since) => Number(process.hrtime.bigint() - since) / 1000;

/** Operations that never wait: timed together, and some once more one by one. */
function runAtOnce(times) {
  const start = process.hrtime.bigint();
  for (let done = 0; done < row.operations; done += 1) operation();
  const all = microseconds(start);
  for (let done = 0; done < Math.min(LATENCIES, row.operations); done += 1) {
    const begun = process.hrtime.bigint();
    operation();
    times.push(microseconds(begun));
  }
  return all;
}

async function runWaiting(times) {
  let left = row.operations;
  const start = process.hrtime.bigint();
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const begun = process.hrtime.bigint();
      await operation();
      times.push(microseconds(begun));
    }
  };
  await Promise.all(Array.from({ length: row.atOnce }, worker));
  return microseconds(start);
}

async function run() {
  const times = [];
  const cpu = process.cpuUsage();
  const all = row.atOnce ? await runWaiting(times) : runAtOnce(times);
  const { user, system } = process.cpuUsage(cpu);
  const operations = row.atOnce ? row.operations : row.operations + times.length;
  times.sort((a, b) => a - b);
  const peak = process.resourceUsage().maxRSS / 1024;
  return {
    time: all / row.operations,
    cpu: (user + system) / operations,
    p50: times[Math.floor(times.length * 0.5)],
    p99: times[Math.floor(times.length * 0.99)],
    peak,
    growth: Math.max(0, peak - before / MB),
  };
}

process.on('message', (question) => {
  const answer = question === 'run' ? run() : prepare(question);
  answer.then(
    (measured) => process.send(measured),
    (error) => process.send({ problem: error instanceof Error ? error.stack : String(error) }),
  );
});

// Ends with whoever started it, however that ended.
process.once('disconnect', () => process.exit());
