import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { repositoryRoot } from '../site-map.ts';
import { type Example, nameOf } from './read-examples.ts';

const docs = join(repositoryRoot, 'docs');
const folder = join(docs, '.examples');
const pythonPackage = join(repositoryRoot, 'packages/python');

/** Where a TypeScript example stands once it is compiled. */
export const builtFile = (example: Example): string => join(folder, 'built', `${nameOf(example)}.js`);

/** Where Node keeps what it compiled for one example for the others. */
export const compileCache = join(folder, 'compile-cache');

/** The Python that the examples run with; undefined where packages/python could make no environment. */
export const python: string | undefined = [join(pythonPackage, '.venv/bin/python')].find((file) =>
  existsSync(file),
);

/** Where the examples find the package. */
export const pythonPath = join(pythonPackage, 'src');

/** Compiles every TypeScript example. Gives what is wrong with each, by its name, with the line of its page. */
export function checkTypeScript(examples: readonly Example[]): Map<string, string[]> {
  rmSync(folder, { recursive: true, force: true });
  writeExamples(examples, folder, 'ts');
  const tsc = join(docs, 'node_modules/typescript/bin/tsc');
  const output = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.examples.json'], {
    cwd: docs,
    encoding: 'utf8',
  });
  return faultsByName(output, /^\.examples\/(?<name>[^/]+)\.ts\((?<line>\d+),\d+\): (?<fault>.*)$/gm);
}

/** Checks every Python example with pyright. Gives what is wrong with each, by its name, with the line of its page. */
export function checkPython(examples: readonly Example[], interpreter: string): Map<string, string[]> {
  const place = join(folder, 'python');
  writeExamples(examples, place, 'py');
  writeFileSync(
    join(place, 'pyrightconfig.json'),
    JSON.stringify({ pythonVersion: '3.10', typeCheckingMode: 'standard', extraPaths: [pythonPath] }),
  );
  const pyright = join(pythonPackage, 'node_modules/pyright/index.js');
  const output = spawnSync(process.execPath, [pyright, '-p', place, '--pythonpath', interpreter], {
    encoding: 'utf8',
  });
  return faultsByName(output, /(?<name>[^/\s]+)\.py:(?<line>\d+):\d+ - (?<fault>error: .*)$/gm);
}

// As many empty lines before the code as the page has before it: whatever is wrong is told by the line of the page.
function writeExamples(examples: readonly Example[], place: string, extension: string): void {
  mkdirSync(place, { recursive: true });
  for (const example of examples)
    writeFileSync(
      join(place, `${nameOf(example)}.${extension}`),
      '\n'.repeat(example.line - 1) + example.code,
    );
}

function faultsByName(
  { status, stdout, stderr }: { status: number | null; stdout: string; stderr: string },
  pattern: RegExp,
): Map<string, string[]> {
  const faults = new Map<string, string[]>();
  for (const { groups: { name = '', line = '', fault = '' } = {} } of stdout.matchAll(pattern))
    faults.set(name, [...(faults.get(name) ?? []), `line ${line}: ${fault}`]);
  if (status !== 0 && faults.size === 0) throw new Error(`nothing was checked:\n${stdout}${stderr}`);
  return faults;
}
