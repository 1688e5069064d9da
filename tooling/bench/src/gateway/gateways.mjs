import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { gatewayStart } from '../../../run/gateway-start.mjs';
import { freePort, here, started, untilListening, withFolder } from './processes.mjs';

const KEY = 'bench-key-0123456789';
const SIZES = ['small', '1mb', '4mb', '8mb', '32mb', '10x1mb'];
/** What every client sends. */
export const authorization = `Bearer ${KEY}`;

/** The gateway as `npm start` runs it, with its log in a file, its records in its store and its metrics on. */
const imagewire = (upstream) =>
  withFolder(async (folder, log) => {
    const settings = {
      upstreams: Object.fromEntries(
        SIZES.map((size) => [
          size,
          { type: 'openai-compatible', baseURL: `${upstream}/${size}/v1`, apiKey: 'upstream' },
        ]),
      ),
      models: Object.fromEntries(SIZES.map((size) => [size, [{ upstream: size, model: 'gpt-image-1' }]])),
    };
    writeFileSync(join(folder, 'gateway.json'), JSON.stringify(settings));
    const port = await freePort();
    const child = spawn(
      process.execPath,
      [...gatewayStart.flags, ...process.execArgv, here('../../../../apps/gateway/dist/main.js')],
      {
        env: {
          PATH: process.env.PATH,
          ...gatewayStart.environment,
          PORT: String(port),
          IMAGEWIRE_API_KEYS: KEY,
          IMAGEWIRE_CONFIG: join(folder, 'gateway.json'),
          IMAGEWIRE_DATA_DIR: join(folder, 'data'),
        },
        stdio: ['ignore', log, log],
      },
    );
    const origin = `http://127.0.0.1:${port}`;
    await untilListening(origin, child);
    return { child, origin };
  });

/** The gateway, asked at a path, with what a request to it has besides. */
export const imagewireAs =
  (path, extra = {}) =>
  async ({ origin }) => ({
    ...(await imagewire(origin)),
    to: (size) => ({ path, headers: { authorization }, body: { model: size, ...extra } }),
  });

/** The least route that owes a request what Imagewire does, under the same flags. */
export const duties =
  (environment = {}) =>
  async ({ origin: upstream }) => {
    const running = await withFolder((folder, log) =>
      started(
        'route-duties.mjs',
        { UPSTREAM: upstream, BENCH_FOLDER: folder, BENCH_KEY: KEY, ...environment },
        { execArgv: [...gatewayStart.flags, ...process.execArgv], stdio: ['ignore', log, log, 'ipc'] },
      ),
    );
    const to = (size) => ({
      path: '/v1/images/generations',
      headers: { authorization },
      body: { model: size },
    });
    return { ...running, to };
  };

/** Portkey's gateway, told in headers where the upstream is. */
export async function portkey({ origin: upstream }) {
  const port = await freePort();
  const main = fileURLToPath(import.meta.resolve('@portkey-ai/gateway/build/start-server.js'));
  const child = spawn(process.execPath, [main, `--port=${port}`, '--headless'], {
    env: { PATH: process.env.PATH, TRUSTED_CUSTOM_HOSTS: '127.0.0.1' },
    stdio: 'ignore',
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilListening(origin, child);
  const to = (size) => ({
    path: '/v1/images/generations',
    headers: {
      authorization,
      'x-portkey-provider': 'openai',
      'x-portkey-custom-host': `${upstream}/${size}/v1`,
    },
  });
  return { child, origin, to, stop: () => child.kill() };
}
