import { readFileSync } from 'node:fs';

import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { runCommand } from './run-command.ts';
import type { Manifest } from './workspace.ts';

/** Gives what "are the types wrong" finds in a tarball, for every kind of import. */
export async function typeProblems(tarball: string): Promise<unknown[]> {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  return analysis.types ? analysis.problems : ['no types'];
}

/** Gives what publint, at its strictest, finds in a tarball. */
export async function publishingProblems(tarball: string): Promise<(string | undefined)[]> {
  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
    strict: true,
  });
  return messages.map((message) => formatMessage(message, pkg as object));
}

/** Gives the dependencies that nothing in a tarball's build imports: whoever installs it would get them for nothing. */
export async function unusedDependencies(tarball: string): Promise<string[]> {
  const manifest = await runCommand('tar', ['-xzOf', tarball, 'package/package.json']);
  const build = await runCommand('tar', ['-xzOf', tarball, 'package/dist']);
  const { dependencies = {} } = JSON.parse(manifest) as Pick<Manifest, 'dependencies'>;
  return Object.keys(dependencies).filter((name) => !new RegExp(`['"]${name}['"/]`).test(build));
}
