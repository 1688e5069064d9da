import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chartOf } from './chart.mjs';
import { contest, valueOf } from './contest.mjs';
import { measureGateway } from './gateway/measure-gateway.mjs';
import { measurePackages } from './import-packages.mjs';
import { heldTo } from './targets.mjs';

const MEASURES = ['cpu', 'p50', 'p99', 'peak', 'growth'];
const units = {
  cpu: 'CPU, µs',
  p50: 'p50, µs',
  p99: 'p99, µs',
  peak: 'peak RSS, MB',
  growth: 'growth of RSS, MB',
};

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const resultsFile = file('../results.json');
const chartsFolder = file('../../../docs/pictures/performance');

/** The tables of contenders by name: what each measures stands in its file. */
const contests = {
  models: './tables/models.mjs',
  nest: './tables/nest.mjs',
  answers: './tables/answers.mjs',
  'client, small': './tables/client-small.mjs',
  'client, answers': './tables/client-answers.mjs',
  'client, files': './tables/client-files.mjs',
};

function resultsOf(table, row, rounds) {
  const { floor, contenders } = table;
  const { targets = [] } = row;
  return Object.entries(contenders).flatMap(([contender, { makes, checks }]) => {
    const own = targets.filter((target) => target.contender === contender);
    const metrics = new Set([`time / ${floor}`, ...own.map(({ metric }) => metric), ...MEASURES]);
    return [...metrics].map((metric) => {
      const value = valueOf(rounds, contender, metric);
      const target = own.find((one) => one.metric === metric);
      return {
        ...{ row: row.name, contender, makes, checks, metric: units[metric] ?? metric },
        ...{ value, ...heldTo(target, value) },
      };
    });
  });
}

async function measureContest(path) {
  const table = await import(path);
  const results = [];
  for (const row of table.rows) {
    const rounds = await contest({ file: file(path), table }, row);
    results.push(...resultsOf(table, row, rounds));
  }
  return results;
}

const tables = {
  ...Object.fromEntries(Object.entries(contests).map(([name, path]) => [name, () => measureContest(path)])),
  gateway: measureGateway,
  packages: measurePackages,
};

/** A result as it is written down: its row says also who was measured, what that makes of a body, and what it checks. */
const asWritten = (table, { row, contender, makes, checks, metric, value, target = null, met = null }) => ({
  table,
  row: contender ? `${row}: ${contender} (makes ${makes}; checks ${checks})` : row,
  ...{ metric, value, target, met },
});

/** One line a row, one column a metric, with how each target was met. */
function asLines(results) {
  const lines = {};
  for (const { row, metric, value, target, met } of results) {
    const line = (lines[row] ??= {});
    line[metric] = target === null ? value : `${value} (${met ? 'met' : 'missed'}: ${target})`;
  }
  return lines;
}

const chosen = process.argv.slice(2).join(' ');
const names = Object.keys(tables).filter((name) => name.startsWith(chosen));
if (names.length === 0) {
  console.error(`There is no table "${chosen}"; there are: ${Object.keys(tables).join('; ')}.`);
  process.exit(1);
}

mkdirSync(chartsFolder, { recursive: true });
let results = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : [];
for (const table of names) {
  const measured = await tables[table]();
  const written = measured.map((result) => asWritten(table, result));
  results = [...results.filter((result) => result.table !== table), ...written];
  writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(`${chartsFolder}/${table.replace(/\W+/g, '-')}.svg`, chartOf(table, measured));
  console.log(`\n${table}`);
  console.table(asLines(written));
}
