import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { median } from './median.mjs';
import { heldTo, rounded } from './targets.mjs';

const ROUNDS = 15;
const here = dirname(fileURLToPath(import.meta.url));

const importing = (name) => (name ? `await import(${JSON.stringify(name)})` : '');

/** Milliseconds from the start of a Node process to its end, with nothing done but the import. */
function start(name) {
  const begun = performance.now();
  execFileSync(process.execPath, ['--input-type=module', '--eval', importing(name)], { cwd: here });
  return performance.now() - begun;
}

/** The folder of a package as it is found from another folder. */
function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(found)) return realpathSync(found);
    if (folder === dirname(folder)) return undefined;
  }
}

/** What npm would put on the disk for a package: what it publishes, and so all that it needs, its peers too. */
function packagesOf(name, from = here, found = new Map()) {
  const folder = folderOf(name, from);
  if (!folder || found.has(folder)) return found;
  const {
    files,
    dependencies,
    peerDependencies,
    peerDependenciesMeta = {},
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // A package of the workspace also holds what it does not publish.
  found.set(folder, folder.includes('node_modules') ? undefined : files);
  const peers = Object.keys(peerDependencies ?? {}).filter((peer) => !peerDependenciesMeta[peer]?.optional);
  for (const needed of [...Object.keys(dependencies ?? {}), ...peers]) packagesOf(needed, folder, found);
  return found;
}

function bytesIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.size ?? 0;
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}

const sizeOf = ([folder, files]) =>
  (files ?? ['.']).reduce(
    (sum, file) => sum + bytesIn(join(folder, file)),
    files ? bytesIn(join(folder, 'package.json')) : 0,
  );

const megabytesOf = (name) =>
  [...packagesOf(name)].reduce((sum, entry) => sum + sizeOf(entry), 0) / 1024 / 1024;

const names = ['@imagewire/proxy-client', 'openai', '@orq-ai/node', 'axios', 'undici'];

/** What an import costs beyond an empty Node process, and what is on the disk for it. */
export function measurePackages() {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const empty = start();
    return Object.fromEntries(names.map((name) => [name, start(name) - empty]));
  });
  const results = names.flatMap((name) => [
    {
      row: name,
      metric: 'import, ms over an empty node',
      value: rounded(median(rounds.map((round) => round[name]))),
    },
    { row: name, metric: 'installed with peers, MB', value: rounded(megabytesOf(name)) },
  ]);
  const ours = names[0];
  const ratio = rounded(median(rounds.map((round) => round[ours] / round.openai)));
  const size = results.find(({ row, metric }) => row === ours && metric.startsWith('installed'));
  Object.assign(size, heldTo({ atMost: 25 }, size.value));
  return [
    ...results,
    { row: ours, metric: 'import / openai', value: ratio, ...heldTo({ atMost: 2.5 }, ratio) },
  ];
}
