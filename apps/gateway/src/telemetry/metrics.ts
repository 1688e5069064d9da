import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { ImageRoute } from '../dialects/image-route.js';
import type { Attempt } from '../routing/attempt.js';
import type { ImageJob } from '../routing/image-job.js';
import type { JobObserver } from '../routing/job-observer.js';
import type { Served } from '../routing/served.js';
import { BREAKER_STATES, type BreakerState } from '../routing/upstream-guard.js';
import type { UsageRecord } from '../store/request-records.js';
import { ConnectionBytes } from './connection-bytes.js';
import { Tally } from './tally.js';

/** From a cached answer to the longest calls, in seconds. */
const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600];

/** Numbers about the gateway for Prometheus. No label holds a key, a prompt, a client's label or whose a request was. */
export class Metrics implements JobObserver {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];

  /** The bytes of connections. */
  readonly bytes = new ConnectionBytes();

  private readonly inFlight = new Tally<ImageRoute>(
    Gauge,
    {
      name: 'imagewire_requests_in_flight',
      help: 'Requests for pictures that are not answered yet.',
      labelNames: ['dialect', 'operation'],
      registers: this.registers,
    },
    (route) => ({ ...route }),
  );

  private readonly requests = new Tally<ImageRoute, number>(
    Counter,
    {
      name: 'imagewire_requests_total',
      help: 'Requests for pictures by the status of their answer; 499 for a client that left before it was complete.',
      labelNames: ['dialect', 'operation', 'status'],
      registers: this.registers,
    },
    (route, status) => ({ ...route, status }),
  );

  private readonly durations = new Histogram({
    name: 'imagewire_request_duration_seconds',
    help: 'From the end of the headers of a request for pictures to the end of its answer.',
    labelNames: ['dialect', 'operation'],
    buckets,
    registers: this.registers,
  });

  private readonly attempts = new Tally<string, string>(
    Counter,
    {
      name: 'imagewire_attempts_total',
      help: 'Calls of upstreams by outcome: ok, or what a failure says about the bill: never-sent, not-processed, refused, unknown.',
      labelNames: ['upstream', 'outcome'],
      registers: this.registers,
    },
    (upstream, outcome) => ({ upstream, outcome }),
  );

  private readonly attemptDurations = new Histogram({
    name: 'imagewire_attempt_duration_seconds',
    help: 'How long calls of upstreams took; of a stream, until it was accepted.',
    labelNames: ['upstream'],
    buckets,
    registers: this.registers,
  });

  private readonly breakers = new Gauge({
    name: 'imagewire_breaker_state',
    help: 'How the circuit breaker of an upstream stands: 1 for the state that it is in.',
    labelNames: ['upstream', 'state'],
    registers: this.registers,
  });

  private readonly answers = new Tally<string>(
    Counter,
    {
      name: 'imagewire_answers_total',
      help: 'Answers with pictures by where they came from: upstream, cache, or replay for an idempotency key.',
      labelNames: ['from'],
      registers: this.registers,
    },
    (from) => ({ from }),
  );

  private readonly pictures = new Tally<string, string>(
    Counter,
    {
      name: 'imagewire_pictures_total',
      help: 'Pictures that upstreams gave, by what is known of their cost: usage, estimated, unknown.',
      labelNames: ['upstream', 'cost'],
      registers: this.registers,
    },
    (upstream, cost) => ({ upstream, cost }),
  );

  private readonly costs = new Tally<string>(
    Counter,
    {
      name: 'imagewire_cost_usd_total',
      help: 'What upstreams cost in US dollars, where that is known: see the label cost of imagewire_pictures_total.',
      labelNames: ['upstream'],
      registers: this.registers,
    },
    (upstream) => ({ upstream }),
  );

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    const { bytes } = this;
    new Counter({
      name: 'imagewire_client_bytes_total',
      help: 'Bytes that clients sent (received) and were sent.',
      labelNames: ['direction'],
      registers: this.registers,
      collect() {
        this.reset();
        this.inc({ direction: 'received' }, bytes.total.received);
        this.inc({ direction: 'sent' }, bytes.total.sent);
      },
    });
  }

  /** A request came in. */
  requested(route: ImageRoute): void {
    this.inFlight.add(1, route);
  }

  /** The connection of a request is done with it, so many milliseconds after it came in. */
  answered(route: ImageRoute, status: number, milliseconds: number): void {
    this.inFlight.add(-1, route);
    this.requests.add(1, route, status);
    this.durations.observe(route, milliseconds / 1000);
  }

  attempted(_: ImageJob, { upstream, failure, milliseconds }: Attempt): void {
    this.attempts.add(1, upstream, failure ?? 'ok');
    this.attemptDurations.observe({ upstream }, milliseconds / 1000);
  }

  used(_: ImageJob, { upstream, images, cost }: UsageRecord): void {
    this.pictures.add(images, upstream, cost.source);
    if (cost.amount !== null) this.costs.add(cost.amount, upstream);
  }

  ended(_: ImageJob, __: number, from?: Served<unknown>['from']): void {
    if (from !== undefined) this.answers.add(1, from);
  }

  /** All numbers as Prometheus reads them. */
  text(breakers: readonly (readonly [upstream: string, state: BreakerState])[]): Promise<string> {
    for (const [upstream, current] of breakers)
      for (const state of BREAKER_STATES) this.breakers.set({ upstream, state }, state === current ? 1 : 0);
    return this.registry.metrics();
  }

  /** The type of the text. */
  get contentType(): string {
    return this.registry.contentType;
  }
}
