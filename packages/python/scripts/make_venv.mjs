// Makes the virtual environment that the other scripts run in. Where there is no Python 3.10, or nothing to install from, it says so in
// one line and leaves none behind: the suites then count as skipped.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { binary, inPackage, venv } from './venv.mjs';

const stamp = inPackage('.venv', 'made-from');

/** Runs a program and gives its exit code and all it said. */
function tell(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { done: status === 0, said: `${stdout ?? ''}${stderr ?? ''}` };
}

// IMAGEWIRE_PYTHON names the one to take, so that the suites can be run with each.
const { IMAGEWIRE_PYTHON } = process.env;
const newest = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];
const names = IMAGEWIRE_PYTHON ? [IMAGEWIRE_PYTHON] : newest;
const version = 'import sys; assert sys.version_info >= (3, 10); print(sys.version)';
const python = names.map((name) => [name, tell(name, ['-c', version])]).find(([, { done }]) => done);

const unreachable =
  /NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|NameResolutionError|from versions: none/;

function make([command]) {
  rmSync(venv, { recursive: true, force: true });
  const made = tell(command, ['-m', 'venv', venv]);
  if (!made.done) return `Python cannot make a virtual environment: ${made.said.split('\n')[0]}`;
  const options = ['--quiet', '--disable-pip-version-check', '--retries=1', '--timeout=15'];
  const requirements = ['-r', inPackage('requirements.txt')];
  const installed = tell(binary('python'), ['-m', 'pip', 'install', ...options, ...requirements]);
  if (installed.done) return undefined;
  if (unreachable.test(installed.said)) return 'no Python package index can be reached';
  process.stderr.write(installed.said);
  process.exit(1);
}

const wanted = createHash('sha256')
  .update(readFileSync(inPackage('requirements.txt')))
  .update(python?.[1].said ?? '')
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const missing = python ? make(python) : 'there is no Python 3.10 or newer';
  if (missing) {
    rmSync(venv, { recursive: true, force: true });
    console.log(`Python is skipped: ${missing}.`);
  } else writeFileSync(stamp, wanted);
}
