import {
  bulkhead,
  type BulkheadPolicy,
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
  isBulkheadRejectedError,
} from 'cockatiel';

import type { UpstreamLimits } from '../upstreams/limits.js';
import type { Upstream } from '../upstreams/upstream.js';
import { CallTimedOut, UpstreamFailure } from '../upstreams/upstream-failure.js';

/** An upstream that failed so often in a row is left alone. */
const FAILURES_TO_BREAK = 5;
/** How long it is left alone before one call tries it again, in milliseconds. */
const BREAK_MILLISECONDS = 30_000;
const DEFAULT_CONCURRENCY = 64;
const DEFAULT_QUEUE = 256;

/** Keeps calls from an upstream that keeps failing (circuit breaker) or has its hands full (bulkhead). */
export class UpstreamGuard {
  private readonly breaker: CircuitBreakerPolicy = circuitBreaker(handleWhen(isUpstreamFault), {
    halfOpenAfter: BREAK_MILLISECONDS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_BREAK),
  });
  private readonly bulkhead: BulkheadPolicy;
  private readonly limits: Required<UpstreamLimits>;
  /** When the breaker opened last, by the clock that it goes by. */
  private openedAt = 0;

  constructor({ limits = {} }: Pick<Upstream, 'limits'>) {
    this.limits = withDefaults(limits);
    const { concurrency, queue } = this.limits;
    this.breaker.onBreak(() => {
      this.openedAt = Date.now();
    });
    this.bulkhead = bulkhead(concurrency, queue);
  }

  /** Whether it lets as many calls through, and wait, as an upstream takes. */
  fits({ limits = {} }: Pick<Upstream, 'limits'>): boolean {
    const { concurrency, queue } = withDefaults(limits);
    return concurrency === this.limits.concurrency && queue === this.limits.queue;
  }

  /** Makes a call once there is room. Rejects with the call's error, and with an UpstreamFailure where none may be made. */
  run(call: () => Promise<void>): Promise<void> {
    return this.bulkhead
      .execute(() => this.whileClosed(call))
      .catch((error: unknown) => {
        if (isBrokenCircuitError(error)) throw unavailable('has failed too often of late', this.untilTried);
        if (isBulkheadRejectedError(error)) throw unavailable('has too much to do');
        throw error;
      });
  }

  /** Whether calls go through, are kept from the upstream, or one of them tries whether it is back. */
  get state(): BreakerState {
    return states[this.breaker.state];
  }

  private get untilTried(): number {
    return Math.max(0, this.openedAt + BREAK_MILLISECONDS - Date.now());
  }

  // While one call tries whether the upstream is back, the breaker would let the others wait for it.
  private whileClosed(call: () => Promise<void>): Promise<void> {
    if (this.breaker.state === CircuitState.HalfOpen) throw unavailable('is being tried again');
    return this.breaker.execute(call);
  }
}

const withDefaults = ({
  concurrency = DEFAULT_CONCURRENCY,
  queue = DEFAULT_QUEUE,
}: UpstreamLimits): Required<UpstreamLimits> => ({ concurrency, queue });

/** The states of an upstream's circuit breaker: calls go through, are kept from it, or one of them tries whether it is back. */
export const BREAKER_STATES = ['closed', 'open', 'half-open'] as const;

/** One of {@link BREAKER_STATES}. */
export type BreakerState = (typeof BREAKER_STATES)[number];

const states: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Isolated]: 'open',
};

// A refusal is an answer, and so is one without a picture; a limit that the client chose, a client that left, and a fault of the gateway's
// own say nothing about the upstream.
const isUpstreamFault = (error: unknown): boolean =>
  error instanceof UpstreamFailure &&
  !(error instanceof CallTimedOut) &&
  error.facts.isContentRefusal !== true &&
  error.facts.isAnswered !== true &&
  error.facts.isOurs !== true &&
  (error.facts.failure === 'unknown' || error.facts.failure === 'never-sent');

const unavailable = (reason: string, retryAfterMilliseconds?: number): UpstreamFailure =>
  new UpstreamFailure(`The upstream ${reason}; nothing was sent.`, {
    failure: 'never-sent',
    isUnavailable: true,
    retryAfterMilliseconds,
  });

/** The guards of all upstreams. */
export class UpstreamGuards {
  private readonly guards = new WeakMap<Upstream, UpstreamGuard>();
  /** Of upstreams that were called the same, that of the last. */
  private readonly byName = new Map<string, UpstreamGuard>();

  /** The guard of an upstream; where its configuration was read again, the one that it had, unless its limits are others now. */
  of(upstream: Upstream): UpstreamGuard {
    const known = this.guards.get(upstream);
    if (known) return known;
    const former = this.byName.get(upstream.name);
    const guard = former?.fits(upstream) ? former : new UpstreamGuard(upstream);
    this.guards.set(upstream, guard);
    this.byName.set(upstream.name, guard);
    return guard;
  }

  /** How the breaker of each upstream that was called stands. */
  states(): [upstream: string, state: BreakerState][] {
    return [...this.byName].map(([name, guard]) => [name, guard.state]);
  }
}
