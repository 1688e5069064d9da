import { fork } from 'node:child_process';
import { once } from 'node:events';

import { ProxyClient } from '@imagewire/proxy-client';
import OpenAI from 'openai';
import { request } from 'undici';

import { requestText } from './bodies.mjs';
import { median } from './ratios.mjs';

const AT_ONCE = 20;
const CALLS = 1000;
const ROUNDS = 9;

const server = fork(new URL('small-server.mjs', import.meta.url));
const [port] = await once(server, 'message');
const baseURL = `http://127.0.0.1:${port}`;
const { model, prompt, n, quality, size } = JSON.parse(requestText);
const wanted = { model, prompt, n, quality, size };

const proxy = new ProxyClient({ apiKey: 'key', baseURL });
const openai = new OpenAI({ apiKey: 'key', baseURL });

const clients = {
  'undici.request + json: plain': async () => {
    const { body } = await request(`${baseURL}/v2/proxy/images/generations`, {
      method: 'POST',
      headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
      body: JSON.stringify(wanted),
    });
    return body.json();
  },
  'Imagewire ProxyClient: instance': () => proxy.images.generate(wanted),
  'openai SDK: plain': () => openai.images.generate(wanted),
};

/** Requests a second, so many at once. */
async function speed(call) {
  let left = CALLS;
  const start = performance.now();
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const { data } = await call();
      if (data.length !== 1) throw new Error('The answer holds no picture.');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return CALLS / ((performance.now() - start) / 1000);
}

const names = Object.keys(clients);
const seen = [];
for (let round = -2; round < ROUNDS; round += 1) {
  const speeds = {};
  for (const name of names) speeds[name] = await speed(clients[name]);
  // The first rounds warm up.
  if (round >= 0) seen.push(speeds);
}
server.kill();

const [floor, ours, peer] = names;
const ratio = (name, base) => Number(median(seen.map((speeds) => speeds[name] / speeds[base])).toFixed(2));
const result = (row, metric, value, target) => ({
  row,
  metric,
  value,
  ...(target && { target, met: value >= target }),
});
console.log(
  JSON.stringify([
    result(ours, `req/s / ${floor}`, ratio(ours, floor), 1.1),
    result(ours, `req/s / ${peer}`, ratio(ours, peer), 5),
    result(peer, `req/s / ${floor}`, ratio(peer, floor)),
  ]),
);
