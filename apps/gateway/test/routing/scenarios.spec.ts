import { readFileSync } from 'node:fs';

import { errorAnswer } from '../../src/errors/error-answer.js';
import type { Attempt } from '../../src/routing/attempt.js';
import { Router } from '../../src/routing/router.js';
import { RoutingFailure } from '../../src/routing/routing-failure.js';
import { UpstreamGuards } from '../../src/routing/upstream-guard.js';
import { orqJob } from './jobs.js';
import { createRegistry, defaultOffers, type OfferTable } from './scripted-registry.js';
import { type Play, ScriptedUpstream } from './scripted-upstream.js';
import { VirtualClock } from './virtual-clock.js';

/** A rule of routing at work; what is expected was written down before it ran. */
interface Scenario {
  group: string;
  name: string;
  /** Members of the orq router's request beside model and prompt. */
  request: object;
  /** What the upstreams do, call after call; they answer when nothing is left. */
  upstreams: Record<string, Play[]>;
  offers?: OfferTable;
  /** The client's idempotency key; none where it is absent. */
  key?: string;
  /** From 0 up to but not 1; a half where it is absent. */
  chance?: number;
  /** In milliseconds; 15 minutes where it is absent. */
  deadline?: number;
  expect: Outcome;
}

interface Outcome {
  /** What the client is answered with: status, code, and what else matters. */
  answer: string;
  attempts: string[];
  /** Calls that were, or may have been, charged. */
  charges: number;
  /** Milliseconds between the attempts. */
  waits?: number[];
  warnings?: string[];
}

const scenarios = JSON.parse(readFileSync(new URL('scenarios.json', import.meta.url), 'utf8')) as Scenario[];

const wordsFor = ({ model, upstream, status, failure }: Attempt): string =>
  `${model} at ${upstream}: ${[status, failure].filter((word) => word !== undefined).join(' ')}`;

const waitsBetween = (attempts: readonly Attempt[]): number[] =>
  attempts
    .slice(1)
    .map(({ startedAt }, index) => startedAt - attempts[index]!.startedAt - attempts[index]!.milliseconds);

function wordsForError(error: unknown): string {
  const { status, body, headers } = errorAnswer(error);
  const { code, param } = body.error;
  const wait = headers['retry-after'];
  return [
    `${status} ${code}${param === null ? '' : ` about ${param}`}`,
    ...(headers['x-should-retry'] === 'false' ? ['do not retry'] : []),
    ...(wait === undefined ? [] : [`retry after ${wait} s`]),
  ].join(', ');
}

async function play(scenario: Scenario): Promise<Required<Outcome>> {
  const clock = new VirtualClock(() => scenario.chance ?? 0.5);
  const upstreams = new Map(
    ['one', 'two', 'three', 'four', 'orq'].map((name) => [
      name,
      new ScriptedUpstream(name, scenario.upstreams[name] ?? [], clock, {
        honours: name === 'orq' ? ['plugins', 'prompt'] : [],
      }),
    ]),
  );
  const registry = createRegistry(scenario.offers ?? defaultOffers, upstreams);
  const router = new Router(registry, new UpstreamGuards(), clock, scenario.deadline ?? 900_000);
  const job = orqJob(scenario.request);
  const attempts: Attempt[] = [];
  const work = {
    signal: new AbortController().signal,
    beforeSend: async () => undefined,
    onAttempt: (attempt: Attempt) => attempts.push(attempt),
    ...(scenario.key !== undefined && { key: scenario.key }),
  };
  const told = await clock.until(
    router.send(job, work).then(
      ({ value: { data = [] }, warnings }) => ({ answer: `200 with ${data.length} images`, warnings }),
      (error: unknown) => ({
        answer: wordsForError(error),
        warnings: error instanceof RoutingFailure ? [...error.warnings] : [],
      }),
    ),
  );
  expect({ timers: clock.pending }).toEqual({ timers: 0 });
  const charges = [...upstreams.values()].reduce((sum, upstream) => sum + upstream.charges, 0);
  return {
    ...told,
    warnings: [...told.warnings],
    attempts: attempts.map(wordsFor),
    charges,
    waits: waitsBetween(attempts),
  };
}

const groups = [...new Set(scenarios.map(({ group }) => group))];

describe.each(groups)('%s', (group) => {
  it.each(scenarios.filter((scenario) => scenario.group === group))('$name', async (scenario) => {
    const { answer, ...outcome } = await play(scenario);
    const { answer: expected, ...rest } = scenario.expect;
    expect(answer).toBe(expected === '200' ? '200 with 1 images' : expected);
    expect(outcome).toMatchObject(rest);
  });
});
