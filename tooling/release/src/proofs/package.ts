import { join } from 'node:path';

import { publishingProblems, typeProblems } from '../check-tarball.ts';
import { readManifest } from '../workspace.ts';

const modules = join(import.meta.dirname, '../../node_modules');
const versionOf = (name: string): string => readManifest(join(modules, name)).version;

/** Lets "are the types wrong" and publint look at a tarball, and gives their versions. Throws an Error with what they found. */
export async function provePackage(tarball: string): Promise<string> {
  const problems = [...(await typeProblems(tarball)), ...(await publishingProblems(tarball))];
  if (problems.length > 0) throw new Error(problems.map((problem) => JSON.stringify(problem)).join('\n'));
  return `attw ${versionOf('@arethetypeswrong/core')} and publint ${versionOf('publint')} find nothing`;
}
