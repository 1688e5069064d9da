import { join } from 'node:path';

import { publishingProblems, typeProblems, unusedDependencies } from '../check-tarball.ts';
import { readManifest } from '../workspace.ts';

const modules = join(import.meta.dirname, '../../node_modules');
const versionOf = (name: string): string => readManifest(join(modules, name)).version;

/**
 * Lets "are the types wrong" and publint look at a tarball, and looks for dependencies that it does not use; gives their versions. Throws
 * an Error with what was found.
 */
export async function provePackage(tarball: string): Promise<string> {
  const unused = (await unusedDependencies(tarball)).map((name) => `${name} is brought and not used`);
  const problems = [...unused, ...(await typeProblems(tarball)), ...(await publishingProblems(tarball))];
  if (problems.length > 0) throw new Error(problems.map((problem) => JSON.stringify(problem)).join('\n'));
  return `attw ${versionOf('@arethetypeswrong/core')} and publint ${versionOf('publint')} find nothing`;
}
