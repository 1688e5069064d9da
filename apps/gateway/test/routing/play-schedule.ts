import { errorAnswer } from '../../src/errors/error-answer.js';
import { type Client, ClientLeft } from '../../src/routing/client.js';
import type { ImageJob } from '../../src/routing/image-job.js';
import { untilAborted } from '../../src/routing/until-aborted.js';
import { withRequest } from '../../src/routing/with-request.js';
import type { Ask, Schedule } from './fault-schedule.js';
import { upstreamNames } from './fault-schedule.js';
import { orqJob } from './jobs.js';
import { pictureSaying } from './scripted-answers.js';
import { createRegistry } from './scripted-registry.js';
import { type ScriptedCall, ScriptedUpstream } from './scripted-upstream.js';
import { ServiceBench } from './service-bench.js';
import { VirtualClock } from './virtual-clock.js';

/** What a client was told, if anything. */
export type Told =
  | { readonly kind: 'answered'; readonly pictures: readonly string[]; readonly from: string }
  | { readonly kind: 'failed'; readonly status: number; readonly code: string; readonly isRetried: boolean }
  /** A stream that broke off after it was accepted. */
  | { readonly kind: 'broken'; readonly pictures: readonly string[] }
  /** The client left, or the gateway was killed: nobody was told anything. */
  | { readonly kind: 'left' | 'lost' };

/** A request that was made, and what came of it. */
export interface Made extends Ask {
  readonly job: ImageJob;
  told?: Told;
}

const offers = {
  'openai/gpt-image-1': ['one', 'two'],
  'openai/gpt-image-2': [{ at: 'two', imagesPerCall: 1 }],
  'openai/gpt-image-1-mini': ['three'],
};
const DEADLINE = 120_000;

/** A schedule being played over the whole service with its store, in virtual time. */
export class SchedulePlay {
  readonly clock: VirtualClock;
  readonly upstreams: ReadonlyMap<string, ScriptedUpstream>;
  readonly bench: ServiceBench;
  readonly made: Made[];

  constructor(private readonly schedule: Schedule) {
    this.clock = new VirtualClock(chanceFrom(schedule.seed));
    this.upstreams = new Map(upstreamNames.map((name) => [name, this.upstream(name)]));
    this.bench = new ServiceBench(createRegistry(offers, this.upstreams), this.clock, DEADLINE);
    this.made = schedule.asks.map((ask) => ({ ...ask, job: this.jobOf(ask) }));
  }

  /** Every call of an upstream. */
  get calls(): ScriptedCall[] {
    return [...this.upstreams.values()].flatMap(({ calls }) => calls);
  }

  /** Plays it to its end: all clients are told or have left, and no work is under way. */
  async play(): Promise<void> {
    const kills = this.schedule.kills.map((at) => this.clock.sleep(at).then(() => this.bench.restart()));
    const clients = this.made.map(async (made) => {
      await this.clock.sleep(made.at);
      made.told = await this.told(made);
    });
    await this.clock.until(Promise.all([...kills, ...clients]));
    await this.clock.until(this.bench.flights.untilOver());
  }

  /** Asks again for what was asked before, by a client that waits. */
  async again({ patience: _, ...ask }: Made): Promise<Told> {
    const made: Made = { ...ask, job: this.jobOf(ask) };
    this.made.push(made);
    return (made.told = await this.clock.until(this.told(made)));
  }

  private async told(made: Made): Promise<Told> {
    const leaving = new AbortController();
    const ended = new AbortController();
    if (made.patience !== undefined)
      void this.clock.sleep(made.patience, ended.signal).then(
        () => leaving.abort(new ClientLeft('gone')),
        () => undefined,
      );
    const { life } = this.bench;
    const { caller, key } = made;
    const client = { caller, signal: leaving.signal, ...(key !== undefined && { idempotencyKey: key }) };
    try {
      const work = made.isStreamed ? this.followed(made.job, client) : this.answered(made.job, client);
      return await untilAborted(work, life.signal);
    } catch (error) {
      if (life.signal.aborted) return { kind: 'lost' };
      if (error instanceof ClientLeft) return { kind: 'left' };
      const { status, body, headers } = errorAnswer(error);
      const isRetried = headers['x-should-retry'] !== 'false';
      return { kind: 'failed', status, code: body.error.code ?? '', isRetried };
    } finally {
      ended.abort();
    }
  }

  private async answered(job: ImageJob, client: Client): Promise<Told> {
    const { value, from } = await this.bench.service.run(job, client);
    return { kind: 'answered', pictures: value.data?.map(({ b64_json = '' }) => b64_json) ?? [], from };
  }

  private async followed(job: ImageJob, client: Client): Promise<Told> {
    const { value, from } = await this.bench.service.stream(job, client);
    const pictures: string[] = [];
    try {
      for await (const event of value) if ('b64_json' in event) pictures.push(event.b64_json);
      return { kind: 'answered', pictures, from };
    } catch (error) {
      return { kind: error instanceof ClientLeft ? 'left' : 'broken', pictures };
    }
  }

  private upstream(name: keyof Schedule['upstreams']): ScriptedUpstream {
    const draw = ({ job }: ScriptedCall): string => pictureSaying(job.trace.requestId);
    return new ScriptedUpstream(name, [...this.schedule.upstreams[name]], this.clock, { draw });
  }

  private jobOf({ body, isStreamed }: Ask): ImageJob {
    const job = orqJob(this.schedule.bodies[body]);
    return isStreamed ? withRequest(job, { stream: true }) : job;
  }
}

/** Chance that is the same for the same seed. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % (2 ** 31 - 1)) / (2 ** 31 - 1);
}
