import type {
  OrqCache,
  OrqFallback,
  OrqProxyThread,
  OrqRouterIdentity,
  OrqRouterLoadBalancer,
  OrqRouterPlugin,
  OrqRouterPromptReference,
  OrqRouterRetry,
  OrqRouterTimeout,
  PlainObject,
} from '@imagewire/models';

import type { LossEntry } from './loss.js';
import { type Container, dotted, isContainer, type Path, putAt, valueAt } from './path.js';

/**
 * What a request asks of the gateway rather than of the model, in one form for all dialects. OpenAI's requests have no place for it,
 * so it is taken from a request beside the conversion and given beside it. Members are as on the wire.
 */
export interface GatewayOptions {
  /** The name to show on the trace. */
  name?: string;
  /** How to try again. */
  retry?: OrqRouterRetry;
  /** The models to try, in this order, when the request's own fails. */
  fallbacks?: OrqFallback[];
  /** The models among which requests are spread by weight. */
  loadBalancer?: OrqRouterLoadBalancer;
  /** How long one call of a model may take. */
  timeout?: OrqRouterTimeout;
  /** Whether and how long an equal request may be answered from memory. */
  cache?: OrqCache;
  /** For whom the request is made. */
  identity?: OrqRouterIdentity;
  /** The older name of identity; its e-mail address need not be one. */
  contact?: OrqRouterIdentity;
  /** The thread to which the request belongs. */
  thread?: OrqProxyThread;
  /** Names and texts for the trace. */
  metadata?: Record<string, string>;
  /** What the gateway does to the request on its way. */
  plugins?: OrqRouterPlugin[];
  /** The stored prompt whose text to use. */
  prompt?: OrqRouterPromptReference;
  /** How the images are to be handed over, where the request's model has no parameter for it: GPT image models always send base64. */
  responseFormat?: 'url' | 'b64_json';
}

/** Where a dialect's requests have each option, the place that counts first. `responseFormat` has no place of its own. */
export type OptionPlaces = Readonly<
  Partial<Record<Exclude<keyof GatewayOptions, 'responseFormat'>, readonly Path[]>>
>;

/** Takes the options out of a request in plain form, which is changed. Says which ones another place overrides. */
export function takeOptions(
  request: PlainObject,
  places: OptionPlaces,
): { options: GatewayOptions; report: LossEntry[] } {
  const options: Container = {};
  const report: LossEntry[] = [];
  for (const [name, paths] of Object.entries(places)) {
    const [first, ...others] = paths.filter((path) => valueAt(request, path) !== undefined);
    if (!first) continue;
    options[name] = valueAt(request, first);
    for (const path of [first, ...others]) putAt(request, path, undefined);
    report.push(...others.map((path) => overridden(path, first)));
  }
  if (isContainer(request.orq) && Object.keys(request.orq).length === 0) delete request.orq;
  return { options, report };
}

const overridden = (path: Path, first: Path): LossEntry => ({
  path: dotted(path),
  kind: 'mapped',
  reason: `${dotted(first)} is there too, and counts`,
});

/** Puts options into a request in plain form, which is changed. Names those for which the dialect has no place. */
export function giveOptions(request: PlainObject, options: GatewayOptions, places: OptionPlaces): string[] {
  const placeless: string[] = [];
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || name === 'responseFormat') continue;
    const path = valueAt(places, [name, 0]) as Path | undefined;
    if (!path) placeless.push(name);
    else {
      if (path.length > 1) request.orq ??= {};
      putAt(request, path, value);
    }
  }
  return placeless;
}
