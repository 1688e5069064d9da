import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { gatewayStart } from '../../../run/gateway-start.mjs';

const KEY = 'bench-key-0123456789';
const SIZES = ['small', '1mb', '4mb', '8mb', '32mb', '10x1mb'];
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A process of one of this folder's files that listens and says where. */
export async function started(name, environment = {}) {
  const child = fork(here(name), { env: { ...process.env, ...environment } });
  const [{ port }] = await once(child, 'message');
  return { child, origin: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function untilListening(origin, child) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`a contender ended with ${child.exitCode}`);
    if (await fetch(origin).catch(() => undefined)) return;
    await wait(50);
  }
  throw new Error(`nothing listens at ${origin}`);
}

const authorization = `Bearer ${KEY}`;
const passedOn = (size) => ({ path: `/${size}/v1/images/generations`, headers: { authorization } });

const route = async (file, upstream) => ({
  ...(await started(file, { UPSTREAM: upstream })),
  to: passedOn,
});

/** The gateway as `npm start` runs it, with its log in a file, its records in its store and its metrics on. */
async function imagewire(upstream) {
  const folder = mkdtempSync(join(tmpdir(), 'imagewire-bench-'));
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
  const log = openSync(join(folder, 'gateway.log'), 'w');
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
  closeSync(log);
  const origin = `http://127.0.0.1:${port}`;
  await untilListening(origin, child);
  const stop = async () => {
    child.kill();
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  return { child, origin, stop };
}

const imagewireAs =
  (path, extra = {}) =>
  async ({ origin }) => ({
    ...(await imagewire(origin)),
    to: (size) => ({ path, headers: { authorization }, body: { model: size, ...extra } }),
  });

async function portkey({ origin: upstream }) {
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

/** Whatever stands between a client and the upstream: what it makes of an answer, what it checks, and how it is started. */
export const contenders = {
  'the upstream itself': {
    makes: 'bytes',
    checks: 'nothing',
    start: ({ child, origin }) => ({ child, origin, to: passedOn, stop: () => undefined }),
  },
  'node:http pipe': {
    makes: 'bytes',
    checks: 'nothing',
    start: ({ origin }) => route('route-pipe.mjs', origin),
  },
  Fastify: { makes: 'bytes', checks: 'nothing', start: ({ origin }) => route('route-fastify.mjs', origin) },
  'Nest on Fastify': {
    makes: 'bytes',
    checks: 'JSON of the request',
    start: ({ origin }) => route('route-nest.mjs', origin),
  },
  Portkey: { makes: 'object', checks: 'its own rules', start: portkey },
  Imagewire: {
    makes: 'bytes, records, metrics, log',
    checks: 'key, request, frame of the answer',
    start: imagewireAs('/v1/images/generations'),
  },
  'Imagewire, orq-router-legacy client': {
    makes: 'converted bytes, records, metrics, log',
    checks: 'key, request, frame of the answer',
    start: imagewireAs('/legacy/v2/router/images/generations'),
  },
};
