import { capabilitiesOf } from '@imagewire/capabilities';
import { Inject, Injectable } from '@nestjs/common';

import type { ModelOffer, ModelRegistry } from '../model-registry.js';
import { EmbeddedUpstream } from './embedded-upstream.js';

/** Every known model, played by the embedded upstream. */
@Injectable()
export class EmbeddedRegistry implements ModelRegistry {
  constructor(@Inject(EmbeddedUpstream) private readonly upstream: EmbeddedUpstream) {}

  offersOf(model: string): readonly ModelOffer[] {
    const capabilities = capabilitiesOf(model);
    return capabilities ? [{ upstream: this.upstream, model, capabilities }] : [];
  }
}
