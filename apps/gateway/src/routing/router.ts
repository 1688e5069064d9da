import type { OpenAIGenerateImageResponse } from '@imagewire/models';

import { type PassingAnswer, PipedAnswer } from '../piping/piped-answer.js';
import type { ReceivePicture } from '../piping/read-into-store.js';
import { withPicturesFor } from '../uploads/job-pictures.js';
import type { ModelRegistry } from '../upstreams/model-registry.js';
import type { ImageEvent, UpstreamAnswer, UpstreamStream } from '../upstreams/upstream.js';
import { TIMED_OUT, UpstreamFailure } from '../upstreams/upstream-failure.js';
import type { Attempt } from './attempt.js';
import { Attempts } from './attempts.js';
import { Broadcast } from './broadcast.js';
import type { Opened, OpenUpstream } from './call-upstream.js';
import type { RoutingClock } from './clock.js';
import { type ImageJob, modelOf } from './image-job.js';
import { allWarnings, merged } from './merge-answers.js';
import { oneAfterAnother } from './one-after-another.js';
import { planRoute } from './plan.js';
import { TimeLimit } from './time-limit.js';
import { type Routed, untilAnswered } from './until-answered.js';
import type { UpstreamGuards } from './upstream-guard.js';

/** What a routed job runs under. */
export interface Work {
  /** Ends it as soon as it is aborted. */
  readonly signal: AbortSignal;
  /** Awaited before each call of an upstream; absent where nothing has to be written down before. */
  readonly beforeSend?: (() => Promise<void>) | undefined;
  /** Told of each attempt as it ends. */
  readonly onAttempt: (attempt: Attempt) => void;
  /** Tells it from all other work; absent where its client gave no idempotency key. */
  readonly key?: string | undefined;
  /** Takes each large picture of a whole answer; absent where its pictures are not to be stored. */
  readonly receivePicture?: ReceivePicture | undefined;
}

/** Takes jobs to the upstreams of their plans until one answers. */
export class Router {
  constructor(
    private readonly registry: ModelRegistry,
    private readonly guards: UpstreamGuards,
    private readonly clock: RoutingClock,
    /** The longest that a job may take with all its attempts, in milliseconds. */
    private readonly deadline: number,
  ) {}

  /** The job with what is known of the model that it asks for, by whatever name. */
  known(job: ImageJob): ImageJob {
    const [{ capabilities } = {}] = this.registry.offersOf(modelOf(job));
    return capabilities ? { ...job, capabilities } : job;
  }

  /** The answer of a job. Throws a RoutingFailure where no target answers, and the signal's reason once it is aborted. */
  async send(job: ImageJob, work: Work): Promise<Routed<OpenAIGenerateImageResponse>> {
    const { receivePicture } = work;
    const open: OpenUpstream<UpstreamAnswer> = ({ offer: { upstream } }, part, call) =>
      withPicturesFor(upstream, part, call.signal, (ready) =>
        upstream.send(ready, receivePicture ? { ...call, receivePicture } : call),
      );
    const deadline = this.deadlineOf(work);
    try {
      return merged(await this.untilAnswered(job, { work, deadline, open }));
    } finally {
      deadline.end();
    }
  }

  /** As send, but gives an answer with large pictures while it comes, where its upstream can and it is the only one. */
  async pipe(job: ImageJob, work: Work): Promise<Routed<PassingAnswer>> {
    const open: OpenUpstream<UpstreamAnswer | PipedAnswer> = ({ offer, job: whole }, part, call) => {
      const { upstream } = offer;
      return withPicturesFor(upstream, part, call.signal, (ready) =>
        upstream.pipe && part === whole ? upstream.pipe(ready, call) : upstream.send(ready, call),
      );
    };
    const deadline = this.deadlineOf(work);
    const end = (): void => {
      deadline.end();
    };
    try {
      const routed = await this.untilAnswered(job, { work, deadline, open });
      const [only, ...others] = routed.value;
      if (only instanceof PipedAnswer) {
        only.envelope.then(end, end);
        return { ...routed, value: only, warnings: [...routed.warnings, ...only.source.warnings] };
      }
      end();
      const { value, target, warnings } = merged(routed as Routed<UpstreamAnswer[]>);
      // Of several, no body says what they say together.
      const body = others.length > 0 ? undefined : only?.body;
      return { value, body, target, warnings };
    } catch (error) {
      end();
      throw error;
    }
  }

  /**
   * The images of a job as they come, once an upstream has accepted it; throws as send does before that. What comes is read to its
   * end whether or not anyone follows it.
   */
  async stream(job: ImageJob, work: Work): Promise<Routed<AsyncIterable<ImageEvent>>> {
    const ends: Promise<void>[] = [];
    const open: OpenUpstream<UpstreamStream & Opened> = async ({ offer: { upstream } }, part, call) => {
      const { signal } = call;
      const accepted = await withPicturesFor(upstream, part, signal, (ready) => upstream.stream(ready, call));
      const events = new Broadcast<ImageEvent>();
      const ended = events.fill(accepted.events, signal);
      ends.push(ended);
      return { ...accepted, events, ended };
    };
    const deadline = this.deadlineOf(work);
    try {
      const routed = await this.untilAnswered(job, { work, deadline, open });
      const value = oneAfterAnother(routed.value.map(({ events }) => events));
      return { ...routed, value, warnings: allWarnings(routed) };
    } finally {
      void Promise.allSettled(ends).then(() => {
        deadline.end();
      });
    }
  }

  private deadlineOf({ signal }: Work): TimeLimit {
    return new TimeLimit(this.clock, this.deadline, signal, tooLate);
  }

  private untilAnswered<T extends Opened>(
    job: ImageJob,
    { work, deadline, open }: { work: Work; deadline: TimeLimit; open: OpenUpstream<T> },
  ): Promise<Routed<T[]>> {
    const { guards, clock } = this;
    const plan = planRoute(job, this.registry, clock.random());
    return untilAnswered(plan, new Attempts({ guards, clock, deadline, work, open }));
  }
}

const tooLate = (): UpstreamFailure =>
  new UpstreamFailure('No answer before the deadline of the request.', {
    failure: 'unknown',
    status: TIMED_OUT,
  });
