import { GatewayError } from '../errors/gateway-error.js';
import type { ModelOffer, ModelRegistry } from '../upstreams/model-registry.js';
import { type ImageJob, modelOf } from './image-job.js';
import type { WeightedModel } from './job-routing.js';
import { misfitOf } from './misfit.js';
import { inWordsOf } from './model-words.js';
import { orqParams, unhonouredBy } from './orq-options.js';

/** A model at an upstream, as one step of a plan. */
export interface Target {
  /** As the request calls it. */
  readonly model: string;
  readonly offer: ModelOffer;
  /** The job in words that the model knows. */
  readonly job: ImageJob;
  /** What had to be said otherwise for its sake, a sentence each. */
  readonly warnings: readonly string[];
}

/** A fallback that is not tried. */
export interface SkippedModel {
  /** As the request calls it. */
  readonly model: string;
  /** Why, in words that follow its name: `cannot edit images`. */
  readonly reason: string;
}

/** Where a job goes, and where next when that fails. */
export interface Plan {
  /** At least one, in the order of trying. */
  readonly targets: readonly Target[];
  readonly skipped: readonly SkippedModel[];
}

/**
 * Plans the way of a job: the model that it asks for, or that its load balancer draws, at each upstream that has it; then its
 * fallbacks. `random` is from 0 up to but not 1. Throws a GatewayError for a model that nobody has, and for an option of orq's that
 * no upstream of the model takes.
 */
export function planRoute(job: ImageJob, registry: ModelRegistry, random: number): Plan {
  const first = chosenModel(job, registry, random);
  const offered = targetsOf(job, first, registry.offersOf(first));
  const targets = offered.filter(isWilling);
  if (targets.length === 0) refuseUnhonoured(offered[0]);
  const skipped: SkippedModel[] = [];
  for (const model of job.routing.fallbacks) {
    const fallback = targetsOf(job, model, registry.offersOf(model));
    const isTried = targets.some((target) => target.model === model);
    const reason = isTried ? 'is tried already' : misfitOf(fallback.find(isWilling) ?? fallback[0]);
    if (reason === undefined) targets.push(...fallback.filter(isWilling));
    else skipped.push({ model, reason });
  }
  return { targets, skipped };
}

const targetsOf = (job: ImageJob, model: string, offers: readonly ModelOffer[]): Target[] =>
  offers.map((offer) => ({ model, offer, ...inWordsOf(job, model, offer.capabilities) }));

const isWilling = ({ offer, job }: Target): boolean => unhonouredBy(offer.upstream, job) === undefined;

/** Refuses a job for the option of orq's that a target, as all others, does not take. */
function refuseUnhonoured(target: Target | undefined): void {
  const option = target && unhonouredBy(target.offer.upstream, target.job);
  if (!option) return;
  const param = orqParams[option];
  throw new GatewayError(
    'unsupported_parameter',
    `${param} needs an upstream of the type orq-router, and this model is at none; leave it out.`,
    param,
  );
}

function chosenModel(job: ImageJob, registry: ModelRegistry, random: number): string {
  const { loadBalancer } = job.routing;
  // Each is looked up, whichever is drawn, so that a wrong name does not fail one request in ten.
  for (const [index, { model }] of loadBalancer.entries())
    requireOffers(registry, model, `load_balancer.models.${index}.model`);
  const drawn = drawByWeight(loadBalancer, random);
  if (drawn !== undefined) return drawn;
  const model = modelOf(job);
  requireOffers(
    registry,
    model,
    'model',
    typeof job.request.model === 'string' ? undefined : noneNamed(model),
  );
  return model;
}

function requireOffers(
  registry: ModelRegistry,
  model: string,
  param: string,
  message = `There is no model ${JSON.stringify(model)} here. GET /v1/models lists those that there are.`,
): void {
  if (registry.offersOf(model).length === 0) throw new GatewayError('model_not_found', message, param);
}

const noneNamed = (model: string): string =>
  `The request names no model, and ${JSON.stringify(model)}, the default of its operation, is not here. Name one that GET /v1/models lists.`;

/** Draws a model; the weights are shares of their sum. undefined where there is none to draw. */
function drawByWeight(models: readonly WeightedModel[], random: number): string | undefined {
  const total = models.reduce((sum, { weight }) => sum + weight, 0);
  let point = random * total;
  const drawn = models.find(({ weight }) => (point -= weight) < 0);
  // The sum of fractions may be a hair above what is taken off it again.
  return (drawn ?? models.at(-1))?.model;
}
