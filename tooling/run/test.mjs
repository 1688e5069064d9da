import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { install, pnpm, root, turbo } from './workspace.mjs';

const long = process.argv.includes('--long');
const tasks = long ? ['build', 'test:long'] : ['build', 'check', 'lint', 'test', 'test:node-20'];

const rooms = ['packages', 'apps', 'tooling'].flatMap((room) =>
  readdirSync(join(root, room)).map((name) => join(room, name)),
);
const resultFolders = [...rooms, 'docs'].map((folder) => join(root, folder, 'test-results'));

/** Adds up what every suite's reporter left behind. */
function sumResults() {
  const files = resultFolders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    for (const key of Object.keys(sum)) sum[key] += counts[key] ?? 0;
  }
  return sum;
}

// A result left by an earlier run must not be counted for a suite that did not run in this one.
for (const folder of resultFolders) rmSync(folder, { recursive: true, force: true });

/** Everything that has to pass, to its end: one failure must not hide the others. */
async function runAll() {
  const installed = await install();
  if (installed !== 0) return installed;
  const formatted = long ? 0 : await pnpm(['exec', 'prettier', '--check', '--log-level', 'warn', '.']);
  const options = ['--continue=dependencies-successful', '--concurrency=2', '--output-logs=new-only'];
  return (await turbo([...tasks, ...options])) || formatted;
}

const code = await runAll();
const { passed, failed, skipped } = sumResults();
const broken = code !== 0 && failed === 0 ? 1 : failed;
if (broken > failed) console.error('A task other than a test failed: see above.');
console.log(`${passed} passed, ${broken} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(code !== 0 || passed === 0 ? 1 : 0);
