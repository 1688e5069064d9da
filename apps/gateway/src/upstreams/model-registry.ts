import type { ModelCapabilities } from '@imagewire/capabilities';

import type { Upstream } from './upstream.js';

/** A model at an upstream. */
export interface ModelOffer {
  /** Where it can be had. */
  readonly upstream: Upstream;
  /** As the upstream calls it. */
  readonly model: string;
  /** What it accepts and costs; absent where nothing is known of it. */
  readonly capabilities?: ModelCapabilities;
  /** The most images of one call; a request for more is split. Absent where nothing is to be split. */
  readonly imagesPerCall?: number;
}

/** Knows which upstreams have which models. */
export interface ModelRegistry {
  /** Where a model can be had, in the order of preference; empty for a name that nobody has. */
  offersOf(model: string): readonly ModelOffer[];
  /** Every name that a model can be asked for by. */
  names(): readonly string[];
  /** Closes every upstream's connections. */
  close?(): Promise<void>;
}

/** The injection token of the registry. */
export const MODEL_REGISTRY = Symbol('imagewire.model-registry');
