import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

import { repositoryRoot } from '../site-map.ts';
import { builtFile, compileCache, python, pythonPath } from './check-examples.ts';
import { type Example, nameOf } from './read-examples.ts';

/** What came of an example. */
export interface Ending {
  /** 0 for a program that ended well, and for one that serves. */
  readonly code: number | null;
  readonly printed: string;
  /** What it wrote to its standard error. */
  readonly said: string;
}

/** What stands for the addresses of a page. */
export interface Addresses {
  /** For the gateway of `npm start`. */
  readonly gateway: string;
  /** For port 4000, where the page's own programs listen. */
  readonly port: number;
}

/** An example that takes longer hangs. */
const LONGEST_MILLISECONDS = 60_000;

/** The pictures that pages name, and what they are. */
const pictures = { 'lake.png': 'lake.png', 'picture.png': 'lake.png', 'mask.png': 'mask.png' };

/** The example with the addresses that it finds here in place of those that a reader has. */
export const atAddresses = (example: Example, { gateway, port }: Addresses): Example => ({
  ...example,
  code: example.code
    .replaceAll(/http:\/\/(127\.0\.0\.1|localhost):3000/g, gateway)
    .replaceAll('https://gateway.example', gateway)
    .replaceAll('https://sudoapp.dev/api', `${gateway}/sudo`)
    .replaceAll(/\b4000\b/g, String(port)),
});

/** Runs the examples of one page in order, in a folder of their own with the pictures that pages name. Gives how each ended, by its name. */
export async function runPage(
  examples: readonly Example[],
  addresses: Addresses,
): Promise<Map<string, Ending>> {
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-example-'));
  for (const [name, picture] of Object.entries(pictures))
    await copyFile(join(repositoryRoot, 'docs/pictures', picture), join(folder, name));
  const endings = new Map<string, Ending>();
  const serving: Child[] = [];
  for (const example of examples) {
    const child = start(example, folder, addresses);
    if (example.keepsRunning) serving.push(child);
    endings.set(nameOf(example), await (example.keepsRunning ? opened(child, addresses.port) : ended(child)));
  }
  for (const child of serving) child.kill();
  await rm(folder, { recursive: true, force: true });
  return endings;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

function start(example: Example, cwd: string, { gateway }: Addresses): Child {
  const [command, ...args] = commandFor(example);
  const env = {
    PATH: process.env['PATH'],
    PYTHONPATH: pythonPath,
    NODE_COMPILE_CACHE: compileCache,
    EXAMPLE_GATEWAY: gateway,
    OPENAI_API_KEY: 'any',
    ORQ_API_KEY: 'any',
    ORQ_BASE_URL: gateway,
    SUDO_API_KEY: 'any',
    SUDO_BASE_URL: `${gateway}/sudo`,
  };
  return spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST_MILLISECONDS });
}

function commandFor(example: Example): [string, ...string[]] {
  const { language, code } = example;
  if (language === 'sh') return ['bash', '-euo', 'pipefail', '-c', code];
  if (language === 'python' && python) return [python, '-c', code];
  return [process.execPath, '--import', join(import.meta.dirname, 'at-gateway.mjs'), builtFile(example)];
}

async function ended(child: Child): Promise<Ending> {
  const [printed, said, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, printed, said };
}

/** Waits until a program that serves can be reached, or has ended by itself. */
async function opened(child: Child, port: number): Promise<Ending> {
  const end = ended(child);
  const reached = (async () => {
    while (child.exitCode === null && !(await listens(port))) await wait(50);
    return { code: 0, printed: '', said: '' };
  })();
  return Promise.race([end, reached]);
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const [reached] = await Promise.race([
    once(socket, 'connect').then(() => [true]),
    once(socket, 'error').then(() => [false]),
  ]).catch(() => [false]);
  socket.destroy();
  return reached ?? false;
}
