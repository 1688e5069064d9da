import { capabilitiesOf, knownModels } from '@imagewire/capabilities';

import type { ModelOffer, ModelRegistry } from '../model-registry.js';
import type { EmbeddedUpstream } from './embedded-upstream.js';

/** Every known model, played by the embedded upstream. */
export class EmbeddedRegistry implements ModelRegistry {
  constructor(private readonly upstream: EmbeddedUpstream) {}

  offersOf(model: string): readonly ModelOffer[] {
    const capabilities = capabilitiesOf(model);
    return capabilities ? [{ upstream: this.upstream, model, capabilities }] : [];
  }

  names(): readonly string[] {
    return knownModels.flatMap((model) => [model.id, ...model.snapshots]);
  }
}
