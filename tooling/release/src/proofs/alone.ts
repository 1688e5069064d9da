import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../run-command.ts';
import type { PublishedPackage } from '../workspace.ts';
import { environment, type Surroundings } from './application.ts';

/**
 * Installs one package and nothing else, loads it both ways on Node 20, and gives its size and what came with it. Throws when it
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
  return describeSize(join(folder, 'node_modules'), entry.name);
}

function neededBy(entry: PublishedPackage, all: readonly PublishedPackage[]): Set<string> {
  const needs = all.filter(({ name }) => entry.needs.includes(name));
  return new Set([entry.name, ...needs.flatMap((need) => [...neededBy(need, all)])]);
}

/** How many of the packages that came along are named: those that weigh most. */
const NAMED = 4;

/** Gives the size of all that was installed, of the package itself, and of what it brought. */
async function describeSize(modules: string, name: string): Promise<string> {
  const brought = installedIn(modules).filter((other) => other !== name);
  const sizes = await Promise.all(
    brought.map(async (other) => ({ other, kilobytes: await kilobytesOf(join(modules, other)) })),
  );
  sizes.sort((a, b) => b.kilobytes - a.kilobytes);
  const named = sizes.slice(0, NAMED).map(({ other, kilobytes }) => `${other} ${megabytes(kilobytes)}`);
  const others = sizes.length > NAMED ? [`and ${sizes.length - NAMED} more`] : [];
  const bringing = sizes.length === 0 ? 'nothing else' : [...named, ...others].join(', ');
  const own = megabytes(await kilobytesOf(join(modules, name)));
  return `${megabytes(await kilobytesOf(modules))} MB: ${own} its own; brings ${bringing}`;
}

/** The packages at the top of a folder of modules, with those of a scope by their whole names. */
const installedIn = (modules: string): string[] =>
  readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    );

const kilobytesOf = async (folder: string): Promise<number> =>
  Number.parseInt(await runCommand('du', ['-sk', folder]));

const megabytes = (kilobytes: number): string => (kilobytes / 1024).toFixed(1);
