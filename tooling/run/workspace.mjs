import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The Node 24 that the root devDependency `node` brings; exists once setup has run. */
export const node24 = join(root, 'node_modules', 'node', 'bin', 'node');

/** Runs a program to its end and gives its exit code; with `quiet`, its output is shown only when it fails. */
export function run(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(command, args, {
      cwd,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', fail);
    child.once('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
      settle(code ?? 1);
    });
  });
}

/** Runs the pnpm version that package.json names, fetched by npx when the machine has none. */
export const pnpm = (args, options) => run('npx', ['--yes', packageManager, ...args], options);

/** Runs tasks through turbo. */
export const turbo = (args, options) => pnpm(['exec', 'turbo', 'run', ...args], options);

/** Installs what the lockfile names; changes nothing when all is there. */
export const install = (options) => pnpm(['install', '--frozen-lockfile', '--prefer-offline'], options);
