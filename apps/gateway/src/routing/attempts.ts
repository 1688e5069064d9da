import type { FailureClass } from '@imagewire/transport';

import { UpstreamFailure, type UpstreamFailureFacts } from '../upstreams/upstream-failure.js';
import type { Attempt } from './attempt.js';
import { callUpstream, type CallSetting, type Opened, type Part } from './call-upstream.js';
import { failureFrom } from './failure-from.js';
import { nextStep } from './next-step.js';
import { passedKey } from './passed-key.js';
import type { Target } from './plan.js';
import type { Work } from './router.js';
import { jobParts } from './split.js';

/** What attempts need from their surroundings. */
export interface AttemptSetting<T extends Opened> extends CallSetting<T> {
  readonly work: Pick<Work, 'beforeSend' | 'onAttempt' | 'key'>;
}

/** How a part of a job failed at a target for good. */
export class Failed {
  constructor(
    readonly failure: UpstreamFailure,
    /** Whether the next target may be tried. */
    readonly step: 'next' | 'stop',
  ) {}
}

/** The attempts at one request, made as its routing asks and its failures allow. */
export class Attempts<T extends Opened> {
  /** Every attempt that has ended, in the order of their ends. */
  readonly made: Attempt[] = [];

  constructor(private readonly setting: AttemptSetting<T>) {}

  /**
   * Sends a job to one target, in parts where it has to be split; gives what came of each. Rejects once the client has left, unless some
   * part was answered by then: it was paid for.
   */
  async on(target: Target, hasNext: boolean): Promise<(T | Failed)[]> {
    const { key } = this.setting.work;
    const parts = jobParts(target).map((job, part) => {
      const idempotencyKey = key === undefined ? undefined : passedKey(key, target, part);
      return this.untilDecided({ target, job, idempotencyKey }, hasNext);
    });
    const settled = await Promise.allSettled(parts);
    const outcomes = settled.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
    const left = settled.find(({ status }) => status === 'rejected');
    if (left && outcomes.every((outcome) => outcome instanceof Failed)) return Promise.all(parts);
    return outcomes;
  }

  private async untilDecided(part: Part, hasNext: boolean): Promise<T | Failed> {
    const { clock, deadline } = this.setting;
    let isBound = false;
    for (let retries = 0; ; retries += 1) {
      const startedAt = clock.now();
      let failure: UpstreamFailure;
      try {
        const value = await callUpstream(part, this.setting);
        const attempt = this.note(part.target, startedAt, { status: 200, requestId: value.requestId });
        value.ended?.catch((error: unknown) => {
          attempt.failure = brokenBy(error);
        });
        return value;
      } catch (error) {
        failure = this.failureOf(error, part.target, startedAt);
      }
      if (deadline.passed) return new Failed(failure, 'stop');
      const { remaining } = deadline;
      const given = { retry: part.job.routing.retry, retries, hasNext, isBound, remaining };
      const next = nextStep(failure.facts, { ...given, random: clock.random() });
      if (next.step !== 'retry') return new Failed(failure, next.step);
      ({ isBound } = next);
      await clock.sleep(next.wait, deadline.signal);
    }
  }

  private failureOf(error: unknown, target: Target, startedAt: number): UpstreamFailure {
    const { deadline } = this.setting;
    const failure = failureFrom(error);
    this.note(target, startedAt, failure.facts);
    // The client's leaving is no failure of the upstream's.
    if (!deadline.passed) deadline.signal.throwIfAborted();
    return failure;
  }

  private note({ model, offer }: Target, startedAt: number, facts: Partial<UpstreamFailureFacts>) {
    const { status, failure, code, requestId } = facts;
    const milliseconds = this.setting.clock.now() - startedAt;
    const upstream = offer.upstream.name;
    const attempt = { model, upstream, startedAt, milliseconds, status, failure, code, requestId };
    this.made.push(attempt);
    this.setting.work.onAttempt(attempt);
    return attempt;
  }
}

/** What an answer that broke off after it was accepted says about the client's money, also where the client left. */
const brokenBy = (error: unknown): FailureClass =>
  error instanceof UpstreamFailure ? error.facts.failure : 'unknown';
