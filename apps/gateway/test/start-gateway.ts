import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A gateway in a process of its own, as `npm start` runs it. */
export interface StartedGateway {
  url: string;
  process: ChildProcess;
  /** Every line that it has printed. */
  lines: string[];
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** Starts the built gateway on a free port with a data folder of its own. */
export async function startGateway(environment: Record<string, string> = {}): Promise<StartedGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { PATH: process.env.PATH, PORT: '0', IMAGEWIRE_DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  return { url, process: child, lines, stop };
}
