import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the Python package of a checkout, where there is one, the version of the others. */
export function setPythonVersion(root: string, version: string): void {
  const file = join(root, 'packages/python/pyproject.toml');
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^version = ".*"$/m, `version = "${pythonVersion(version)}"`));
}

const prereleases: Readonly<Record<string, string>> = { alpha: 'a', beta: 'b', rc: 'rc' };

/** A version as Python writes it: `1.2.0-rc.3` is `1.2.0rc3`. Throws an Error for a prerelease that Python has no word for. */
export function pythonVersion(version: string): string {
  const [, base, name, number] = /^(\d+\.\d+\.\d+)(?:-([a-z]+)\.(\d+))?$/.exec(version) ?? [];
  if (base === undefined) throw new Error(`${version} is no version of a release`);
  if (name === undefined) return base;
  const word = prereleases[name];
  if (word === undefined)
    throw new Error(
      `Python has no prerelease "${name}"; enter one of: ${Object.keys(prereleases).join(', ')}`,
    );
  return `${base}${word}${number}`;
}
