// Mixed load on two gateways over one faulty upstream: one runs through, the other is killed and started again every few minutes.
// node src/soak.mjs --minutes 30 [--rate 30] [--kill-every 3] [--seed 1] [--write]
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { send } from './client.mjs';
import { drawBehaviour } from './faults.mjs';
import { warmSeconds } from './figures.mjs';
import { GatewayProcess } from './gateway-process.mjs';
import { Ledger } from './ledger.mjs';
import { createRandom } from './random.mjs';
import { Reasking } from './reasking.mjs';
import { reportOf, summaryOf } from './report.mjs';
import { configuration, drawRequest } from './workload.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    rate: { type: 'string', default: '30' },
    'kill-every': { type: 'string', default: '3' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    write: { type: 'boolean', default: false },
  },
});
const settings = {
  minutes: Number(values.minutes),
  rate: Number(values.rate),
  killEvery: Number(values['kill-every']),
  seed: Number(values.seed),
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const random = createRandom(settings.seed);
const ledger = new Ledger();
const upstream = await new FakeUpstream().listen();
const gateways = { steady: new GatewayProcess('steady'), killed: new GatewayProcess('killed') };
const reasking = new Reasking(ledger, gateways.killed);
for (const gateway of Object.values(gateways)) await gateway.start(configuration(upstream.url));

const endsAt = Date.now() + settings.minutes * 60_000;
const underWay = new Set();
let count = 0;

/** Sends one request, or two at once under one key, and notes what its clients are told. */
async function exchange(gateway) {
  count += 1;
  const request = await drawRequest(`soak-${String(count).padStart(6, '0')}`, random);
  upstream.play(drawBehaviour(request.name, random));
  const clients = request.isTwin && request.key ? 2 : 1;
  const sent = Array.from({ length: clients }, async () => {
    const told = await send(gateway, request);
    ledger.note(gateway, request, told);
    if (gateway === gateways.killed) reasking.remember(request, told);
  });
  await Promise.all(sent);
}

async function load() {
  while (Date.now() < endsAt) {
    const gateway = random() < 0.5 ? gateways.steady : gateways.killed;
    const work = exchange(gateway);
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
    await sleep((2000 / settings.rate) * random());
  }
}

async function kill() {
  for (;;) {
    const wait = settings.killEvery * 60_000;
    if (Date.now() + wait > endsAt - 5000) return;
    await sleep(wait);
    await gateways.killed.killAndRestart();
    await reasking.all();
  }
}

async function watch(gateway) {
  while (Date.now() < endsAt) {
    await gateway.probe();
    await sleep(500);
  }
}

/** Collects garbage once the process is warm and at the end, and not between: what it makes room for is its own affair. */
async function collectWhenWarm() {
  await sleep(warmSeconds(settings) * 1000);
  await gateways.steady.collect();
}

const sweep = setInterval(() => ledger.read(upstream), 1000);
const measure = setInterval(() => Object.values(gateways).forEach((gateway) => gateway.measure()), 5000);
await Promise.all([load(), kill(), collectWhenWarm(), ...Object.values(gateways).map(watch)]);
await Promise.all(underWay);
await reasking.all();
clearInterval(measure);
clearInterval(sweep);
ledger.read(upstream);
await gateways.steady.collect();
const idleSockets = upstream.openSockets;
for (const gateway of Object.values(gateways)) await gateway.end('SIGTERM');
await sleep(500);
const missing = Object.values(gateways).flatMap((gateway) => ledger.missing(gateway, gateway.records()));
const result = {
  settings,
  ledger,
  gateways,
  reasking,
  missing,
  idleSockets,
  openSockets: upstream.openSockets,
};
for (const gateway of Object.values(gateways)) await gateway.forget();
await upstream.close();

const { text, problems } = summaryOf(result);
console.log(text);
if (values.write) {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const page = join(root, 'docs/reliability.md');
  await writeFile(page, reportOf(result));
  execFileSync(process.execPath, [join(root, 'node_modules/prettier/bin/prettier.cjs'), '--write', page]);
}
process.exit(problems === 0 ? 0 : 1);
