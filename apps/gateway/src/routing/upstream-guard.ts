import type { Upstream } from '../upstreams/upstream.js';
import { CallTimedOut, UpstreamFailure } from '../upstreams/upstream-failure.js';
import { untilAborted } from './until-aborted.js';

/** An upstream that failed so often in a row is left alone. */
const FAILURES_TO_BREAK = 5;
/** How long it is left alone before one call tries it again, in milliseconds. */
const BREAK_MILLISECONDS = 30_000;
const DEFAULT_CONCURRENCY = 64;
const DEFAULT_QUEUE = 256;

/** How an upstream's circuit breaker stands. */
export const BREAKER_STATES = ['closed', 'open', 'half-open'] as const;
export type BreakerState = (typeof BREAKER_STATES)[number];

/** Ends a call that was let through, with the error that it ended with if it did. */
export type EndCall = (error?: unknown) => void;

/** Keeps calls from an upstream that keeps failing (circuit breaker) or has its hands full (bulkhead). */
export class UpstreamGuard {
  /** Whether calls go through, are kept from the upstream, or one of them tries whether it is back. */
  state: BreakerState = 'closed';
  private failuresInRow = 0;
  private openedAt = 0;
  private slots: number;
  private readonly room: number;
  /** Whoever waits for a slot, first come, first served. */
  private readonly waiting = new Set<(nothing?: undefined) => void>();

  constructor({ limits: { concurrency, queue } = {} }: Pick<Upstream, 'limits'>) {
    this.slots = concurrency ?? DEFAULT_CONCURRENCY;
    this.room = queue ?? DEFAULT_QUEUE;
  }

  /** Lets a call through once there is room. Throws an UpstreamFailure where none may be made, and the signal's reason once it is aborted. */
  async enter(signal: AbortSignal): Promise<EndCall> {
    if (this.slots > 0) this.slots -= 1;
    else await this.slot(signal);
    try {
      this.requireClosed();
    } catch (error) {
      this.free();
      throw error;
    }
    const isTrial = this.state === 'half-open';
    return (error) => {
      this.free();
      this.judge(error, isTrial);
    };
  }

  private async slot(signal: AbortSignal): Promise<void> {
    if (this.waiting.size >= this.room) throw unavailable('has too much to do');
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.waiting.add(resolve);
    try {
      await untilAborted(promise, signal);
    } catch (error) {
      // The slot may have come at the same moment.
      if (!this.waiting.delete(resolve)) this.free();
      throw error;
    }
  }

  /** A slot goes to the next who waits. */
  private free(): void {
    const [next] = this.waiting;
    if (!next) this.slots += 1;
    else {
      this.waiting.delete(next);
      next();
    }
  }

  private requireClosed(): void {
    if (this.state === 'closed') return;
    if (this.state === 'half-open') throw unavailable('is being tried again');
    if (Date.now() - this.openedAt < BREAK_MILLISECONDS) throw unavailable('has failed too often of late');
    this.state = 'half-open';
  }

  private judge(error: unknown, isTrial: boolean): void {
    if (isUpstreamFault(error)) {
      this.failuresInRow += 1;
      if (isTrial || (this.state === 'closed' && this.failuresInRow >= FAILURES_TO_BREAK)) this.open();
      return;
    }
    if (error === undefined) this.failuresInRow = 0;
    if (isTrial) this.state = 'closed';
  }

  private open(): void {
    this.state = 'open';
    this.openedAt = Date.now();
  }
}

// A refusal is an answer; a limit that the client chose, and a client that left, say nothing about the upstream.
const isUpstreamFault = (error: unknown): boolean =>
  error instanceof UpstreamFailure &&
  !(error instanceof CallTimedOut) &&
  (error.facts.failure === 'unknown' || error.facts.failure === 'never-sent');

const unavailable = (reason: string): UpstreamFailure =>
  new UpstreamFailure(`The upstream ${reason}; nothing was sent.`, {
    failure: 'never-sent',
    isUnavailable: true,
  });

/** The guards of all upstreams, by their names. */
export class UpstreamGuards {
  private readonly guards = new Map<string, UpstreamGuard>();

  /** The guard of an upstream; made when first asked for. */
  of(upstream: Upstream): UpstreamGuard {
    const guard = this.guards.get(upstream.name) ?? new UpstreamGuard(upstream);
    this.guards.set(upstream.name, guard);
    return guard;
  }

  /** How the breaker of each upstream that was called stands. */
  states(): [upstream: string, state: BreakerState][] {
    return [...this.guards].map(([name, guard]) => [name, guard.state]);
  }
}
