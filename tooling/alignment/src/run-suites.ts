import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { packagesWithVectors, readJson, root } from './vectors.ts';

/** What became of each vector that a language's suite ran, by its id. */
export type Results = ReadonlyMap<string, 'passed' | 'failed' | 'known failure'>;

interface KnownFailure {
  file: string;
  case: string;
}

interface JestReport {
  testResults: { assertionResults: { ancestorTitles: string[]; title: string; status: string }[] }[];
}

/** What the suites of the TypeScript packages say of the vectors that they ran. */
export function runTypeScript(): Results {
  const reports = packagesWithVectors().map(
    (name) =>
      runAndRead(join('packages', name), process.execPath, (report) => [
        'node_modules/jest/bin/jest.js',
        'src/vectors.spec.ts',
        '--json',
        `--outputFile=${report}`,
      ]) as JestReport,
  );
  const tests = reports.flatMap(({ testResults }) => testResults.flatMap((file) => file.assertionResults));
  const vectors = tests
    .map(({ ancestorTitles, title, status }) => [`${ancestorTitles.at(-1) ?? ''}: ${title}`, status] as const)
    .filter(([id]) => id.includes('.json: '));
  return withKnown(new Map(vectors), 'packages/models/known-failures.json');
}

/** What Python's suite says of the vectors that it ran. */
export function runPython(): Results {
  const run = (): string[] => ['scripts/in_venv.mjs', 'pytest', 'tests/test_vectors.py'];
  const results = runAndRead('packages/python', process.execPath, run) as Record<string, string>;
  return withKnown(new Map(Object.entries(results)), 'packages/python/known_failures.json');
}

/** Runs a suite that writes a report, whatever its exit code: a failure stands in the report. */
function runAndRead(folder: string, command: string, args: (report: string) => string[]): unknown {
  const temporary = mkdtempSync(join(tmpdir(), 'imagewire-alignment-'));
  const report = join(temporary, 'report.json');
  try {
    const env = { ...process.env, IMAGEWIRE_SUITE: 'alignment', IMAGEWIRE_VECTOR_RESULTS: report };
    const { stdout, stderr } = spawnSync(command, args(report), { cwd: join(root, folder), env });
    return readReport(report, `${folder} ran no vectors.\n${String(stdout)}${String(stderr)}`);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function readReport(file: string, problem: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(problem, { cause });
  }
}

/** A suite calls a listed failure passed, as long as it fails. */
function withKnown(statuses: ReadonlyMap<string, string>, list: string): Results {
  const known = new Set((readJson(list) as KnownFailure[]).map((each) => `${each.file}: ${each.case}`));
  return new Map(
    [...statuses].map(([id, status]) => {
      const outcome = status === 'passed' ? 'passed' : 'failed';
      return [id, known.has(id) && outcome === 'passed' ? 'known failure' : outcome];
    }),
  );
}
