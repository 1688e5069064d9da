import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { repositoryRoot } from '../site-map.ts';

/** A gateway as `npm start` runs it, on a port of its own. */
export interface ExampleGateway {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the built gateway. */
export async function startGateway(): Promise<ExampleGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-docs-'));
  const child = spawn(process.execPath, [join(repositoryRoot, 'apps/gateway/dist/main.js')], {
    env: { PATH: process.env['PATH'], PORT: '0', IMAGEWIRE_DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((settle, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^Imagewire gateway\s+(\S+)/.exec(line)?.[1];
      if (found) settle(found);
    });
    child.once('exit', (code) => fail(new Error(`the gateway ended with ${code}`)));
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
