import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** A gateway in a process of its own, as `npm start` runs it. */
export interface StartedGateway {
  url: string;
  process: ChildProcess;
  /** Every line that it has printed. */
  lines: string[];
  stop(): Promise<void>;
  /** Ends it as `kill -9` does; what it has stored stays where a data folder was named. */
  kill(): Promise<void>;
}

/** A gateway that ended by itself. */
export interface EndedGateway {
  code: number | null;
  /** Everything that it printed, and nothing else. */
  lines: string[];
}

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

const run = (environment: Record<string, string>): ChildProcessByStdio<null, Readable, Readable> =>
  spawn(process.execPath, ['--enable-source-maps', main], {
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Starts the built gateway on a free port, with a data folder of its own unless one is named. */
export async function startGateway(environment: Record<string, string> = {}): Promise<StartedGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
  const child = run({ IMAGEWIRE_DATA_DIR: folder, ...environment });
  const lines: string[] = [];
  const url = await new Promise<string>((settle, fail) => {
    const note = (line: string): void => {
      lines.push(line);
      const found = /^Imagewire gateway\s+(\S+)/.exec(line)?.[1];
      if (found) settle(found);
    };
    createInterface({ input: child.stdout }).on('line', note);
    createInterface({ input: child.stderr }).on('line', note);
    child.once('exit', (code) => fail(new Error(`the gateway ended with ${code}:\n${lines.join('\n')}`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  const stop = async (): Promise<void> => {
    await end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  };
  const kill = async (): Promise<void> => {
    await end('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  };
  return { url, process: child, lines, stop, kill };
}

/** Starts a gateway that is expected to refuse, and waits for its end. */
export async function startInVain(environment: Record<string, string>): Promise<EndedGateway> {
  const child = run(environment);
  const [printed, said, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, lines: `${printed}${said}`.trim().split('\n') };
}
