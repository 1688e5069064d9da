import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Each table, and the runs that fill it: each in a process of its own, so that none warms up another. */
const tables = {
  models: ['response, 1 image', 'response, 10 images', 'request'].map((row) => ['models.mjs', row]),
  'client, small': [['client-small.mjs']],
};

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const resultsFile = file('../results.json');

const chosen = process.argv.slice(2).join(' ');
if (chosen && !(chosen in tables)) {
  console.error(`There is no table "${chosen}"; there are: ${Object.keys(tables).join('; ')}.`);
  process.exit(1);
}

/** @returns {{table: string, row: string, metric: string, value: number, target?: number, met?: boolean}[]} */
function measure(table) {
  return tables[table].flatMap(([script, ...args]) => {
    const output = execFileSync(process.execPath, [file(script), ...args], { encoding: 'utf8' });
    return JSON.parse(output).map((result) => ({ table, ...result }));
  });
}

const kept = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : [];
let results = kept;
for (const table of chosen ? [chosen] : Object.keys(tables)) {
  const measured = measure(table);
  results = [...results.filter((result) => result.table !== table), ...measured];
  console.log(`\n${table}`);
  console.table(measured.map(({ table: _, ...result }) => result));
}
writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
