import type { GatewayOptions } from '@imagewire/openai-compat';

/** How often to try the same model again, and after what. */
export interface RetryRule {
  /** Attempts after the first one: 1 to 5. */
  readonly count: number;
  /** The statuses to try again after, whatever they say about the client's money: its own word. */
  readonly onCodes: readonly number[];
}

/** One of several models that share the requests. */
export interface WeightedModel {
  readonly model: string;
  /** Its share, relative to those of the others: 0.001 to 1. */
  readonly weight: number;
}

/** What a request asks of routing, every default of orq's filled in. */
export interface JobRouting {
  readonly retry?: RetryRule;
  /** The models to try, in this order, when the first one fails. */
  readonly fallbacks: readonly string[];
  /** The models of which one is drawn by weight in place of the request's own; empty for the request's own. */
  readonly loadBalancer: readonly WeightedModel[];
  /** The longest that one attempt may take, in milliseconds. */
  readonly callTimeout?: number;
  /** For how many seconds an equal request may be answered from memory. */
  readonly cacheSeconds?: number;
}

/** The routing of a request that asks for none. */
export const noRouting: JobRouting = { fallbacks: [], loadBalancer: [] };

const DEFAULT_COUNT = 3;
const DEFAULT_CODES = [429];
const DEFAULT_WEIGHT = 0.5;
const DEFAULT_CACHE_SECONDS = 1800;

/** What a request's options ask of routing. Defaults are those of orq's documentation. */
export function jobRoutingFrom(options: GatewayOptions): JobRouting {
  const { retry, fallbacks, loadBalancer, timeout, cache } = options;
  return {
    ...(retry && {
      retry: { count: retry.count ?? DEFAULT_COUNT, onCodes: retry.on_codes ?? DEFAULT_CODES },
    }),
    fallbacks: fallbacks?.map(({ model }) => model) ?? [],
    loadBalancer:
      loadBalancer?.models.map(({ model, weight }) => ({ model, weight: weight ?? DEFAULT_WEIGHT })) ?? [],
    ...(timeout && { callTimeout: timeout.call_timeout }),
    ...(cache && { cacheSeconds: cache.ttl ?? DEFAULT_CACHE_SECONDS }),
  };
}
