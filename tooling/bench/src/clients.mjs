import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { wanted } from './bodies.mjs';
import { dutifulClient } from './dutiful-client.mjs';

export const PATH = '/v2/proxy/images/generations';
const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };

/** A server in a process of its own that answers every request with the same pictures. */
export async function openServer({ megabytes, images = 1 }) {
  const file = fileURLToPath(new URL('answer-server.mjs', import.meta.url));
  const server = fork(file, [megabytes, images].map(String));
  const [port] = await once(server, 'message');
  return { context: `http://127.0.0.1:${port}`, close: () => server.kill() };
}

/** What is asked for of an answer, in the same words for every client. */
export const pictures = ({ data }) => data.map(({ b64_json, b64Json, url }) => b64_json ?? b64Json ?? url);

// Each is imported by whoever measures it alone: what the others bring is no memory of its.

/** Asks by undici.request and reads the body as told. */
const requestAnd = (read) => async (baseURL) => {
  const { request } = await import('undici');
  return async () => {
    const asked = { method: 'POST', headers, body: JSON.stringify(wanted) };
    return read((await request(baseURL + PATH, asked)).body);
  };
};

export const undiciClient = requestAnd(async (body) => pictures(await body.json()));

export const discardingClient = requestAnd((body) => body.dump({ limit: Number.MAX_SAFE_INTEGER }));

const imagewireClient = async (baseURL) => {
  const { ProxyClient } = await import('@imagewire/proxy-client');
  const client = new ProxyClient({ apiKey: 'key', baseURL });
  return async () => pictures(await client.images.generate(wanted));
};

export const openAIClient = async (baseURL) => {
  const { OpenAI } = await import('openai');
  const client = new OpenAI({ apiKey: 'key', baseURL });
  return async () => pictures(await client.images.generate(wanted));
};

/** Every client with what it makes of an answer and what it checks. */
export const clients = {
  'undici.request, discarded': {
    makes: 'nothing',
    checks: 'nothing',
    prepare: (_row, baseURL) => discardingClient(baseURL),
  },
  'undici dispatch, the same duties': {
    makes: 'instance',
    checks: 'all rules, both ways',
    prepare: (_row, baseURL) => dutifulClient(baseURL),
  },
  'undici.request + json': {
    makes: 'plain',
    checks: 'nothing',
    prepare: (_row, baseURL) => undiciClient(baseURL),
  },
  'Imagewire ProxyClient': {
    makes: 'instance',
    checks: 'all rules, both ways',
    prepare: (_row, baseURL) => imagewireClient(baseURL),
  },
  'openai SDK': { makes: 'plain', checks: 'nothing', prepare: (_row, baseURL) => openAIClient(baseURL) },
  '@orq-ai/node': {
    makes: 'plain',
    checks: 'zod, both ways',
    prepare: async (_row, serverURL) => {
      const { Orq } = await import('@orq-ai/node');
      const orq = new Orq({ apiKey: 'key', serverURL });
      return async () => pictures(await orq.router.images.generations.create(wanted));
    },
  },
  axios: {
    makes: 'plain',
    checks: 'nothing',
    prepare: async (_row, baseURL) => {
      const { default: axios } = await import('axios');
      return async () => pictures((await axios.post(baseURL + PATH, wanted, { headers })).data);
    },
  },
  fetch: {
    makes: 'plain',
    checks: 'nothing',
    prepare: (_row, baseURL) => async () => {
      const answer = await fetch(baseURL + PATH, { method: 'POST', headers, body: JSON.stringify(wanted) });
      return pictures(await answer.json());
    },
  },
};
