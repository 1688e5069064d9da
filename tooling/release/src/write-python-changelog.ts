import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts what waits in the Python package's folder `changes`, a file each, into its changelog, above the version before, and takes the files
 * away, in a checkout that has one. A version for which nothing waits is named too: it comes with that of the other packages.
 */
export function writePythonChangelog(root: string, version: string): void {
  const folder = join(root, 'packages/python');
  const changes = join(folder, 'changes');
  if (!existsSync(changes)) return;
  const names = readdirSync(changes).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const entries = names.sort().map((name) => readFileSync(join(changes, name), 'utf8').trim());
  const file = join(folder, 'CHANGELOG.md');
  writeFileSync(file, withVersion(readFileSync(file, 'utf8'), version, entries));
  for (const name of names) rmSync(join(changes, name));
}

/** A changelog with another version, behind its introduction and before its other versions. */
function withVersion(changelog: string, version: string, entries: readonly string[]): string {
  const [introduction = '', ...versions] = changelog.split(/^(?=## )/m);
  const said = entries.length > 0 ? entries : ['Nothing has changed since the version before.'];
  return [introduction.trim(), `## ${version}`, ...said, ...versions.map((each) => each.trim())]
    .join('\n\n')
    .concat('\n');
}
