import fc from 'fast-check';

import type { Play } from './scripted-upstream.js';

/** A client's request: whose, under which key, for what, when, and when the client loses patience. */
export interface Ask {
  readonly caller: 'ann' | 'bob';
  readonly key?: string | undefined;
  /** Which of the schedule's bodies it sends. */
  readonly body: number;
  readonly isStreamed: boolean;
  /** Milliseconds from the beginning. */
  readonly at: number;
  /** Milliseconds from then until the client leaves; absent for one that waits. */
  readonly patience?: number | undefined;
}

/** What clients, upstreams and the machine do. */
export interface Schedule {
  /** Of all chance in the gateway. */
  readonly seed: number;
  /** What each upstream does, call after call; they answer when nothing is left. */
  readonly upstreams: { readonly [name in UpstreamName]: readonly Play[] };
  /** Members of requests beside model and prompt. */
  readonly bodies: readonly object[];
  readonly asks: readonly Ask[];
  /** When the gateway is killed and started again, in milliseconds from the beginning. */
  readonly kills: readonly number[];
}

export const upstreamNames = ['one', 'two', 'three'] as const;
export type UpstreamName = (typeof upstreamNames)[number];

const status = fc.constantFrom(408, 429, 500, 502, 503, 504);
const duration = fc.constantFrom(0, 1, 400, 1500, 20_000);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 1 });

const failure: fc.Arbitrary<Play> = fc.oneof(
  fc.record({
    do: fc.constant('fail' as const),
    failure: fc.constant('unknown' as const),
    status: maybe(status),
    isRepeatable: fc.boolean(),
    after: duration,
  }),
  fc.record({
    do: fc.constant('fail' as const),
    failure: fc.constant('not-processed' as const),
    status: fc.constantFrom(429, 503),
    after: duration,
    retryAfterMilliseconds: maybe(fc.constantFrom(10, 3000, 70_000)),
  }),
  fc.record({
    do: fc.constant('fail' as const),
    failure: fc.constant('never-sent' as const),
    after: duration,
  }),
  fc.record({
    do: fc.constant('fail' as const),
    failure: fc.constant('refused' as const),
    status: fc.constantFrom(400, 401, 422),
    isContentRefusal: fc.boolean(),
  }),
);

const play: fc.Arbitrary<Play> = fc.oneof(
  { arbitrary: failure, weight: 4 },
  {
    arbitrary: fc.record({ do: fc.constant('answer' as const), after: duration, images: maybe(fc.nat(3)) }),
    weight: 3,
  },
  fc.record({ do: fc.constant('cut' as const), images: fc.nat(2) }),
  fc.record({ do: fc.constant('hang' as const), isDeaf: fc.boolean() }),
  fc.constantFrom<Play>({ do: 'refuse' }, { do: 'break' }),
);

const model = fc.record({
  model: fc.constantFrom('openai/gpt-image-1', 'openai/gpt-image-2', 'openai/gpt-image-1-mini'),
});

const body = fc.record(
  {
    n: fc.integer({ min: 1, max: 3 }),
    retry: fc.record(
      { count: fc.integer({ min: 1, max: 5 }), on_codes: fc.array(status, { minLength: 1, maxLength: 3 }) },
      { requiredKeys: [] },
    ),
    fallbacks: fc.array(model, { minLength: 1, maxLength: 2 }),
    load_balancer: fc.record({
      type: fc.constant('weight_based'),
      models: fc.array(model, { minLength: 1, maxLength: 3 }),
    }),
    timeout: fc.record({ call_timeout: fc.constantFrom(300, 1000, 30_000) }),
    cache: fc.record({ type: fc.constant('exact_match'), ttl: fc.constantFrom(1, 600) }),
  },
  { requiredKeys: [] },
);

const ask: fc.Arbitrary<Ask> = fc.record({
  caller: fc.constantFrom('ann' as const, 'ann' as const, 'bob' as const),
  key: fc.constantFrom(undefined, 'first', 'second'),
  body: fc.nat(1),
  isStreamed: fc.integer({ min: 0, max: 3 }).map((draw) => draw === 0),
  at: fc.constantFrom(0, 0, 1, 500, 5000, 60_000),
  patience: fc.option(fc.constantFrom(0, 1, 700, 3000), { nil: undefined, freq: 4 }),
});

const plays = fc.array(play, { maxLength: 6 });

/** Any clients, upstreams and machine. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
  upstreams: fc.record({ one: plays, two: plays, three: plays }),
  bodies: fc.tuple(body, body),
  asks: fc.array(ask, { minLength: 1, maxLength: 6 }),
  kills: fc.oneof(fc.constant([]), fc.array(fc.constantFrom(1, 450, 1700, 6000), { maxLength: 2 })),
});
