import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** The root of this repository. */
export const root = resolve(import.meta.dirname, '../../..');

const conformance = join(root, 'packages/conformance');

/** One case of one file, by the name that it has in every language. */
export interface Vector {
  /** The folder below vectors/ that says how it is run. */
  readonly part: string;
  /** The file's path below vectors/, and the case's name. */
  readonly id: string;
}

/** Reads a JSON file of the repository. */
export const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

/** Every vector that there is. */
export const allVectors = (): Vector[] =>
  readdirSync(join(conformance, 'vectors'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap(vectorsOf);

function vectorsOf(file: string): Vector[] {
  const { cases } = readJson('packages/conformance/vectors', file) as { cases: { name: string }[] };
  return cases.map(({ name }) => ({ part: file.slice(0, file.indexOf('/')), id: `${file}: ${name}` }));
}

/** The TypeScript packages that run vectors. */
export const packagesWithVectors = (): string[] =>
  Object.keys(readJson('packages/conformance/parts.json') as Record<string, string[]>);
