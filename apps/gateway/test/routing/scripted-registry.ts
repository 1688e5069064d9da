import { capabilitiesOf } from '@imagewire/capabilities';

import type { ModelOffer, ModelRegistry } from '../../src/upstreams/model-registry.js';
import type { Upstream } from '../../src/upstreams/upstream.js';

/** Which upstreams have a model: their names, and how many images they make in one call where that is limited. */
export type OfferTable = Readonly<
  Record<string, readonly (string | { at: string; imagesPerCall: number })[]>
>;

/** Four models, each at an upstream of its own. */
export const defaultOffers: OfferTable = {
  'openai/gpt-image-1': ['one'],
  'openai/gpt-image-2': ['two'],
  'openai/gpt-image-1-mini': ['three'],
  'openai/dall-e-3': ['four'],
};

/** A registry of a table's offers. */
export function createRegistry(table: OfferTable, upstreams: ReadonlyMap<string, Upstream>): ModelRegistry {
  const offerOf = (model: string, entry: OfferTable[string][number]): ModelOffer => {
    const { at, ...limit } = typeof entry === 'string' ? { at: entry } : entry;
    const upstream = upstreams.get(at);
    if (!upstream) throw new Error(`there is no upstream ${at}`);
    const capabilities = capabilitiesOf(model);
    return { upstream, model, ...(capabilities && { capabilities }), ...limit };
  };
  return {
    offersOf: (model) => (table[model] ?? []).map((entry) => offerOf(model, entry)),
    names: () => Object.keys(table),
  };
}
