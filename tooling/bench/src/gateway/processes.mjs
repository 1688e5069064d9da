import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The path of a file, told from this folder. */
export const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A process of one of this folder's files that listens and says where. */
export async function started(name, environment = {}, options = {}) {
  const child = fork(here(name), { ...options, env: { ...process.env, ...environment } });
  const [{ port }] = await once(child, 'message');
  return { child, origin: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

/** A port on which nothing listens. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Resolves once something answers there. */
export async function untilListening(origin, child) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`a contender ended with ${child.exitCode}`);
    if (await fetch(origin).catch(() => undefined)) return;
    await wait(50);
  }
  throw new Error(`nothing listens at ${origin}`);
}

/** Starts a process that writes: into a folder that is removed with it, and its log into a file. */
export async function withFolder(start) {
  const folder = mkdtempSync(join(tmpdir(), 'imagewire-bench-'));
  const log = openSync(join(folder, 'gateway.log'), 'w');
  const { child, origin } = await start(folder, log);
  closeSync(log);
  const stop = async () => {
    child.kill();
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  return { child, origin, stop };
}
