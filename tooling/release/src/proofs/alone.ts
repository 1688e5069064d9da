import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../run-command.ts';
import type { PublishedPackage } from '../workspace.ts';
import { environment, type Surroundings } from './application.ts';

/**
 * Installs one package and nothing else, loads it both ways on Node 20, and gives the size of all that came with it. Throws when it
 * brings a package of ours that it does not need.
 */
export async function proveAlone(
  entry: PublishedPackage,
  all: readonly PublishedPackage[],
  surroundings: Surroundings,
): Promise<string> {
  const folder = mkdtempSync(join(surroundings.folder, 'alone-'));
  const env = environment('20', surroundings);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await runCommand('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', entry.name], {
    cwd: folder,
    env,
  });
  const installed = readdirSync(join(folder, 'node_modules/@imagewire'));
  const expected = [...neededBy(entry, all)].map((name) => name.replace('@imagewire/', ''));
  if (installed.sort().join() !== expected.sort().join())
    throw new Error(`${entry.name} brings ${installed.join(', ')}; it needs ${expected.join(', ')}`);
  for (const args of [
    ['-e', `if (Object.keys(require('${entry.name}')).length === 0) process.exit(1)`],
    [
      '--input-type=module',
      '-e',
      `import * as all from '${entry.name}'; if (Object.keys(all).length < 2) process.exit(1)`,
    ],
  ])
    await runCommand('node', args, { cwd: folder, env });
  const megabytes = await sizeOf(join(folder, 'node_modules'));
  return `${megabytes} MB installed, ${await sizeOf(join(folder, 'node_modules', entry.name))} MB its own`;
}

function neededBy(entry: PublishedPackage, all: readonly PublishedPackage[]): Set<string> {
  const needs = all.filter(({ name }) => entry.needs.includes(name));
  return new Set([entry.name, ...needs.flatMap((need) => [...neededBy(need, all)])]);
}

async function sizeOf(folder: string): Promise<string> {
  const kilobytes = Number.parseInt(await runCommand('du', ['-sk', folder]));
  return (kilobytes / 1024).toFixed(1);
}
