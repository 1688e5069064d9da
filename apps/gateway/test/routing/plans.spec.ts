import { readFileSync } from 'node:fs';

import { errorAnswer } from '../../src/errors/error-answer.js';
import { planRoute } from '../../src/routing/plan.js';
import type { ImageJob } from '../../src/routing/image-job.js';
import { editJob, openAIJob, orqJob } from './jobs.js';
import { createRegistry, defaultOffers, type OfferTable } from './scripted-registry.js';
import { ScriptedUpstream } from './scripted-upstream.js';
import { VirtualClock } from './virtual-clock.js';

/** A job and the plan that it must get. */
interface PlanVector {
  group: string;
  name: string;
  /** A generation where it is absent. */
  operation?: 'edit';
  /** Members of the orq router's request beside model and prompt. */
  request: object;
  offers?: OfferTable;
  /** From 0 up to but not 1; a half where it is absent. */
  chance?: number;
  expect: Plan;
}

interface Plan {
  /** Each as `model at upstream`, in the order of trying. */
  targets?: string[];
  /** Each as the model and the reason. */
  skipped?: string[];
  /** Status, code and parameter where there is no plan. */
  refused?: string;
}

const vectors = JSON.parse(readFileSync(new URL('plans.json', import.meta.url), 'utf8')) as PlanVector[];

const upstreams = new Map(
  ['one', 'two', 'three', 'four', 'orq'].map((name) => [
    name,
    new ScriptedUpstream(name, [], new VirtualClock(), {
      honours: name === 'orq' ? ['plugins', 'prompt'] : [],
    }),
  ]),
);

function planOf({ operation, request, offers = defaultOffers, chance = 0.5 }: PlanVector): Plan {
  const job = operation === 'edit' ? editJob(request) : orqJob(request);
  try {
    const { targets, skipped } = planRoute(job, createRegistry(offers, upstreams), chance);
    return {
      targets: targets.map(({ model, offer }) => `${model} at ${offer.upstream.name}`),
      // The examples that a reason ends with change as models come.
      skipped: skipped.map(({ model, reason }) => `${model} ${reason.replace(/, such as .*/, '')}`),
    };
  } catch (error) {
    const { status, body } = errorAnswer(error);
    return { refused: `${status} ${body.error.code} about ${body.error.param}` };
  }
}

it('says of a request that names no model which is the default, where that is not here', () => {
  const job = { ...openAIJob(), operation: 'generate', request: { prompt: 'a heron' } } as ImageJob;
  expect(() => planRoute(job, createRegistry(defaultOffers, upstreams), 0.5)).toThrow(
    'The request names no model, and "dall-e-2", the default of its operation, is not here. Name one that GET /v1/models lists.',
  );
});

const groups = [...new Set(vectors.map(({ group }) => group))];

describe.each(groups)('%s', (group) => {
  it.each(vectors.filter((vector) => vector.group === group))('$name', (vector) => {
    expect(planOf(vector)).toEqual(vector.expect);
  });
});
