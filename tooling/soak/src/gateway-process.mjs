import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';

import { gatewayStart } from '../../run/gateway-start.mjs';
import { keptMemory } from './inspector.mjs';

const main = fileURLToPath(new URL('../../../apps/gateway/dist/main.js', import.meta.url));

const STALL_MILLISECONDS = 4000;

export const API_KEY = 'the-key-of-the-soak';

/** A gateway in a process of its own, which can be killed and started again on the same data folder. */
export class GatewayProcess {
  /** When it was killed, and when the one after it was ready, in Unix milliseconds. */
  gaps = [];
  /** Its memory over time: seconds since its start, and megabytes. */
  memory = [];
  /** What was left of its memory when its garbage was collected: seconds since its start, and megabytes. */
  kept = [];

  /** When it did not even answer a probe for so long that its patience with an upstream is no measure: from, until. */
  stalls = [];

  constructor(name) {
    this.name = name;
    // No gateway outlives the soak, however that ends.
    process.once('exit', () => this.child?.kill('SIGKILL'));
  }

  async start(configuration) {
    this.folder ??= await mkdtemp(join(tmpdir(), `imagewire-soak-${this.name}-`));
    const file = join(this.folder, 'gateway.json');
    if (configuration) await writeFile(file, JSON.stringify(configuration));
    this.child = spawn(process.execPath, [...gatewayStart.flags, '--inspect=127.0.0.1:0', main], {
      env: {
        ...gatewayStart.environment,
        PATH: process.env.PATH,
        PORT: '0',
        LOG_LEVEL: 'error',
        IMAGEWIRE_API_KEYS: API_KEY,
        IMAGEWIRE_CONFIG: file,
        IMAGEWIRE_DATA_DIR: this.folder,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.startedAt = Date.now();
    createInterface({ input: this.child.stderr }).on('line', (line) => this.hear(line));
    for await (const line of createInterface({ input: this.child.stdout })) {
      this.url = /^Imagewire gateway\s+(\S+)/.exec(line)?.[1];
      if (this.url) break;
    }
    this.child.stdout.resume();
  }

  /** Shows what it complains of, and finds where it can be inspected. */
  hear(line) {
    const [, inspector] = /^Debugger listening on (\S+)/.exec(line) ?? [];
    if (inspector) this.inspector = inspector;
    else if (!/^(For help, see|Debugger)/.test(line)) console.error(line);
  }

  /** `kill -9`, and another one on what it left. */
  async killAndRestart() {
    const killedAt = Date.now();
    this.url = undefined;
    await this.end('SIGKILL');
    await this.start();
    this.gaps.push([killedAt, Date.now()]);
  }

  async end(signal) {
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  /** Asks whether it is alive, and notes where the answer is long in coming: this process or that one got no time to run. */
  async probe() {
    const askedAt = Date.now();
    const answered = await fetch(`${this.url}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered && Date.now() - askedAt > STALL_MILLISECONDS) this.stalls.push([askedAt, Date.now()]);
  }

  /** Notes how much memory it has now. */
  measure() {
    if (!this.url) return;
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    this.memory.push([(Date.now() - this.startedAt) / 1000, megabytes]);
  }

  /** Notes how much memory is left to it once its garbage is collected. */
  async collect() {
    this.kept.push([(Date.now() - this.startedAt) / 1000, await keptMemory(this.inspector)]);
  }

  /** The ids of the requests that are on record, with their statuses. */
  records() {
    const store = new DatabaseSync(join(this.folder, 'imagewire.db'), { readOnly: true });
    const rows = store.prepare('SELECT id, status FROM requests').all();
    store.close();
    return new Map(rows.map(({ id, status }) => [id, status]));
  }

  forget() {
    return rm(this.folder, { recursive: true, force: true });
  }
}
