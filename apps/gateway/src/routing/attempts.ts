import type { UpstreamCall } from '../upstreams/upstream.js';
import {
  CallTimedOut,
  type UpstreamFailure,
  type UpstreamFailureFacts,
} from '../upstreams/upstream-failure.js';
import type { Attempt } from './attempt.js';
import type { RoutingClock } from './clock.js';
import { failureFrom } from './failure-from.js';
import type { ImageJob } from './image-job.js';
import { nextStep } from './next-step.js';
import { passedKey } from './passed-key.js';
import type { Target } from './plan.js';
import type { Work } from './router.js';
import { jobParts } from './split.js';
import { TimeLimit } from './time-limit.js';
import { untilAborted } from './until-aborted.js';
import type { UpstreamGuards } from './upstream-guard.js';

/** What an upstream gave: a value, and where that goes on to grow, the promise of its end. */
export interface Opened<T> {
  readonly value: T;
  /** What the upstream calls the request. */
  readonly requestId?: string | undefined;
  readonly ended?: Promise<void>;
}

/** Makes one call of a target's upstream. */
export type OpenUpstream<T> = (target: Target, job: ImageJob, call: UpstreamCall) => Promise<Opened<T>>;

/** What an attempt needs from its surroundings. */
export interface AttemptSetting {
  readonly guards: UpstreamGuards;
  readonly clock: RoutingClock;
  /** Ends all work; its own time limit is the request's deadline. */
  readonly deadline: TimeLimit;
  /** Milliseconds until the deadline. */
  readonly remaining: () => number;
  readonly work: Pick<Work, 'beforeSend' | 'onAttempt' | 'key'>;
}

/** What came of a target: a value, or a failure and whether the next target may be tried. */
export type Outcome<T> =
  { readonly value: T } | { readonly failure: UpstreamFailure; readonly step: 'next' | 'stop' };

/** A job that goes to a target in one call. */
interface Part {
  readonly target: Target;
  readonly job: ImageJob;
  readonly idempotencyKey?: string;
}

/** The attempts at one request, made as its routing asks and its failures allow. */
export class Attempts<T> {
  /** Every attempt that has ended, in the order of their ends. */
  readonly made: Attempt[] = [];

  constructor(
    private readonly setting: AttemptSetting,
    private readonly open: OpenUpstream<T>,
  ) {}

  /** Sends a job to one target, in parts where it has to be split; gives what came of each. Rejects once the client has left. */
  async on(target: Target, hasNext: boolean): Promise<Outcome<T>[]> {
    const { key } = this.setting.work;
    const parts = jobParts(target).map((job, part) => ({
      target,
      job,
      ...(key !== undefined && { idempotencyKey: passedKey(key, target, part) }),
    }));
    const [only] = parts;
    if (only && parts.length === 1) return [await this.untilDecided(only, hasNext)];
    return Promise.all(parts.map((part) => this.untilDecided(part, hasNext)));
  }

  private async untilDecided(part: Part, hasNext: boolean): Promise<Outcome<T>> {
    const { clock, remaining, deadline } = this.setting;
    let isBound = false;
    for (let retries = 0; ; retries += 1) {
      const result = await this.once(part);
      if ('value' in result) return result;
      if (deadline.passed) return { failure: result, step: 'stop' };
      const given = { retry: part.job.routing.retry, retries, hasNext, isBound, remaining: remaining() };
      const next = nextStep(result.facts, { ...given, random: clock.random() });
      if (next.step !== 'retry') return { failure: result, step: next.step };
      ({ isBound } = next);
      await clock.sleep(next.wait, deadline.signal);
    }
  }

  private async once(part: Part): Promise<{ value: T } | UpstreamFailure> {
    const startedAt = this.setting.clock.now();
    try {
      const { value, requestId } = await this.guarded(part);
      this.note(part.target, startedAt, { status: 200, requestId });
      return { value };
    } catch (error) {
      const failure = failureFrom(error);
      this.note(part.target, startedAt, failure.facts);
      // The client's leaving is no failure of the upstream's.
      if (!this.setting.deadline.passed) this.setting.deadline.signal.throwIfAborted();
      return failure;
    }
  }

  /** Resolves once the upstream has answered; its slot and its time limit are held until the answer has ended. */
  private guarded({ target, job, ...given }: Part): Promise<Opened<T>> {
    const { guards, deadline, work } = this.setting;
    const answered = Promise.withResolvers<Opened<T>>();
    const slot = { isTaken: false };
    const call = async (): Promise<void> => {
      slot.isTaken = true;
      deadline.signal.throwIfAborted();
      if (work.beforeSend) {
        await work.beforeSend();
        deadline.signal.throwIfAborted();
      }
      await this.withinTime(job, async (signal) => {
        const opened = await this.open(target, job, { model: target.offer.model, signal, ...given });
        answered.resolve(opened);
        await opened.ended;
      });
    };
    guards.of(target.offer.upstream).run(call).catch(answered.reject);
    // Whoever waits for a slot is told of the deadline at once; a call that has begun tells itself.
    return slot.isTaken ? answered.promise : untilAborted(answered.promise, deadline.signal);
  }

  private async withinTime(job: ImageJob, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { clock, deadline, remaining } = this.setting;
    const { callTimeout } = job.routing;
    if (callTimeout === undefined || callTimeout >= remaining())
      return untilAborted(work(deadline.signal), deadline.signal);
    const limit = new TimeLimit(clock, callTimeout, deadline.signal, () => new CallTimedOut(callTimeout));
    try {
      await untilAborted(work(limit.signal), limit.signal);
    } finally {
      limit.end();
    }
  }

  private note({ model, offer }: Target, startedAt: number, facts: Partial<UpstreamFailureFacts>): void {
    const { status, failure, code, requestId } = facts;
    const attempt = {
      model,
      upstream: offer.upstream.name,
      startedAt,
      milliseconds: this.setting.clock.now() - startedAt,
      ...(status !== undefined && { status }),
      ...(failure && { failure }),
      ...(code !== undefined && { code }),
      ...(requestId !== undefined && { requestId }),
    };
    this.made.push(attempt);
    this.setting.work.onAttempt(attempt);
  }
}
