import type { Provider } from '@nestjs/common';

import type { GatewayConfig } from '../config/gateway-config.js';
import { AnswerStore } from '../delivery/answer-store.js';
import { CachedAnswers } from '../store/cached-answers.js';
import { IdempotencyRecords } from '../store/idempotency-records.js';
import { RequestRecords } from '../store/request-records.js';
import { MODEL_REGISTRY, type ModelRegistry } from '../upstreams/model-registry.js';
import { AnswerMemory } from './answer-memory.js';
import { systemClock } from './clock.js';
import { Ending } from './ending.js';
import { Flights } from './flight.js';
import type { JobObserver } from './job-observer.js';
import { Journal } from './journal.js';
import { KeyedAnswers } from './keyed-answers.js';
import { Router } from './router.js';
import { UpstreamGuards } from './upstream-guard.js';

const HOUR_MILLISECONDS = 3_600_000;

/** What takes a job to its upstream and remembers what came of it. */
export const routingProviders = (config: GatewayConfig, observers: readonly JobObserver[]): Provider[] => [
  Flights,
  UpstreamGuards,
  {
    provide: Router,
    useFactory: (registry: ModelRegistry, guards: UpstreamGuards) =>
      new Router(registry, guards, systemClock, config.deadlineSeconds * 1000),
    inject: [MODEL_REGISTRY, UpstreamGuards],
  },
  {
    provide: KeyedAnswers,
    useFactory: (records: IdempotencyRecords, answers: AnswerStore, flights: Flights) =>
      new KeyedAnswers(records, answers, flights, systemClock, config.idempotencyHours * HOUR_MILLISECONDS),
    inject: [IdempotencyRecords, AnswerStore, Flights],
  },
  {
    provide: AnswerMemory,
    useFactory: (cached: CachedAnswers, answers: AnswerStore, flights: Flights) =>
      new AnswerMemory(cached, answers, flights, systemClock),
    inject: [CachedAnswers, AnswerStore, Flights],
  },
  {
    provide: Journal,
    useFactory: (records: RequestRecords) => new Journal(records, systemClock, config.keepPrompts, observers),
    inject: [RequestRecords],
  },
  Ending,
];
