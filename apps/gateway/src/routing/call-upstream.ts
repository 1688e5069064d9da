import type { UpstreamCall } from '../upstreams/upstream.js';
import { CallTimedOut, UpstreamFailure } from '../upstreams/upstream-failure.js';
import type { RoutingClock } from './clock.js';
import type { ImageJob } from './image-job.js';
import type { Target } from './plan.js';
import type { Work } from './router.js';
import { TimeLimit } from './time-limit.js';
import { untilAborted } from './until-aborted.js';
import type { UpstreamGuards } from './upstream-guard.js';

/** What is to be known of whatever an upstream gives. */
export interface Opened {
  /** What the upstream calls the request. */
  readonly requestId?: string | undefined;
  /** Settled once it has come to its end; absent where it came whole. */
  readonly ended?: Promise<unknown>;
}

/** Makes one call of a target's upstream. */
export type OpenUpstream<T extends Opened> = (
  target: Target,
  job: ImageJob,
  call: UpstreamCall,
) => Promise<T>;

/** A job that goes to a target in one call. */
export interface Part {
  readonly target: Target;
  readonly job: ImageJob;
  readonly idempotencyKey?: string | undefined;
}

/** What a call needs from its surroundings. */
export interface CallSetting<T extends Opened> {
  readonly guards: UpstreamGuards;
  readonly clock: RoutingClock;
  /** Ends all work; its own time limit is the request's deadline. */
  readonly deadline: TimeLimit;
  readonly work: Pick<Work, 'beforeSend'>;
  readonly open: OpenUpstream<T>;
}

/** Resolves once the upstream has answered; its slot and its time limit are held until the answer has ended. */
export function callUpstream<T extends Opened>(part: Part, setting: CallSetting<T>): Promise<T> {
  const { guards, deadline, work } = setting;
  const answered = Promise.withResolvers<T>();
  const slot = { isTaken: false };
  const send = (): Promise<void> => {
    deadline.signal.throwIfAborted();
    return withinTime(part, setting, answered.resolve);
  };
  const call = (): Promise<void> => {
    slot.isTaken = true;
    deadline.signal.throwIfAborted();
    return work.beforeSend ? work.beforeSend().catch(sendNothing).then(send) : send();
  };
  guards.of(part.target.offer.upstream).run(call).catch(answered.reject);
  // Whoever waits for a slot is told of the deadline at once; a call that has begun tells itself.
  return slot.isTaken ? answered.promise : untilAborted(answered.promise, deadline.signal);
}

/** What has to be written down before a call could not be, and so there is none. */
function sendNothing(cause: unknown): never {
  throw new UpstreamFailure('Nothing was sent.', { failure: 'never-sent', isOurs: true, cause });
}

function withinTime<T extends Opened>(
  { target, job, idempotencyKey }: Part,
  { clock, deadline, open }: CallSetting<T>,
  answered: (value: T) => void,
): Promise<void> {
  const send = async (signal: AbortSignal): Promise<void> => {
    const value = await open(target, job, { model: target.offer.model, signal, idempotencyKey });
    answered(value);
    if (value.ended) await value.ended;
  };
  const { callTimeout } = job.routing;
  if (callTimeout === undefined || callTimeout >= deadline.remaining)
    return untilAborted(send(deadline.signal), deadline.signal);
  const limit = new TimeLimit(clock, callTimeout, deadline.signal, () => new CallTimedOut(callTimeout));
  return untilAborted(send(limit.signal), limit.signal).finally(() => {
    limit.end();
  });
}
