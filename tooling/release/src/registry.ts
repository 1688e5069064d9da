import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { runCommand } from './run-command.ts';

/** A registry of npm packages that runs on this machine. */
export interface LocalRegistry {
  url: string;
  /** Ends it; what was published stays in its folder. */
  stop(): Promise<void>;
}

/** How a local registry behaves. */
export interface RegistryOptions {
  /** Packages that nobody may publish: how a release breaks off half way. */
  refused?: readonly string[];
}

/** Starts a registry that keeps what is published in a folder, and fetches all else from the machine's own registry. */
export async function startRegistry(
  folder: string,
  { refused = [] }: RegistryOptions = {},
): Promise<LocalRegistry> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify(configuration(folder, await machineRegistry(), refused)));
  const verdaccio = join(import.meta.dirname, '../node_modules/verdaccio/bin/verdaccio');
  const server = spawn(process.execPath, [verdaccio, '--config', config, '--listen', url], {
    stdio: 'ignore',
  });
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null) return;
    server.kill();
    await once(server, 'exit');
  };
  try {
    await answering(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** The address of the registry that npm uses on this machine. */
export const machineRegistry = async (): Promise<string> =>
  (await runCommand('npm', ['config', 'get', 'registry'])).trim();

function configuration(folder: string, uplink: string, refused: readonly string[]): object {
  const own = { access: '$all', publish: '$all', unpublish: '$all' };
  return {
    storage: join(folder, 'storage'),
    uplinks: { machine: { url: uplink, maxage: '60m', timeout: '60s' } },
    packages: {
      ...Object.fromEntries(refused.map((name) => [name, { ...own, publish: 'nobody' }])),
      '@imagewire/*': own,
      '**': { access: '$all', proxy: 'machine' },
    },
    // Whole packages of other people pass through; the limit is for what is published.
    max_body_size: '100mb',
    log: { type: 'stdout', format: 'json', level: 'fatal' },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const PATIENCE_MILLISECONDS = 60_000;

async function answering(url: string): Promise<void> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < end) {
    const answer = await fetch(`${url}/-/ping`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`the registry did not answer at ${url} within ${PATIENCE_MILLISECONDS / 1000} s`);
}
