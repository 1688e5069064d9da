import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './vectors.ts';

/** A copy of what makes Python's environment and runs its suite, in which there is no environment yet. */
const folder = mkdtempSync(join(tmpdir(), 'imagewire-python-'));
beforeAll(() => {
  for (const path of ['scripts', 'requirements.txt', 'package.json'])
    cpSync(join(root, 'packages/python', path), join(folder, path), { recursive: true });
});
afterEach(() => {
  rmSync(join(folder, 'test-results'), { recursive: true, force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a script says, and how it ends. */
function run(env: NodeJS.ProcessEnv, ...args: string[]): { said: string; status: number | null } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { said: stdout + stderr, status };
}

function expectSkipped(env: NodeJS.ProcessEnv, reason: RegExp): void {
  const made = run(env, 'scripts/make_venv.mjs');
  expect(made).toEqual({ said: expect.stringMatching(reason) as string, status: 0 });
  expect(run(env, 'scripts/in_venv.mjs', 'pytest')).toEqual({ said: '', status: 0 });
  const counts = JSON.parse(readFileSync(join(folder, 'test-results/test.json'), 'utf8')) as unknown;
  expect(counts).toEqual({ passed: 0, failed: 0, skipped: 1 });
}

describe('the suite of Python', () => {
  it('says so in one line and counts as skipped where there is no Python', () => {
    expectSkipped({ PATH: '' }, /^Python is skipped: there is no Python 3\.10 or newer\.\n$/);
  });

  it('says so in one line and counts as skipped where no package index can be reached', () => {
    const unreachable = { PIP_INDEX_URL: 'http://127.0.0.1:9/simple', PIP_CONFIG_FILE: '/dev/null' };
    expectSkipped(
      { ...process.env, ...unreachable, PIP_EXTRA_INDEX_URL: '', PIP_NO_INDEX: '', PIP_FIND_LINKS: '' },
      // Or, on a machine without Python, for that reason.
      /^Python is skipped: (no Python package index can be reached|there is no Python 3\.10 or newer|Python cannot make a virtual environment: .*)\.\n$/,
    );
  }, 120_000);
});
