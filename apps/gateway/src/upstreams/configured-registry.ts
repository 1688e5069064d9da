import { dirname } from 'node:path';

import { capabilitiesOf } from '@imagewire/capabilities';

import { ConfigurationError } from '../config/configuration-error.js';
import type { GatewayConfig } from '../config/gateway-config.js';
import type { GatewaySettings } from '../config/gateway-settings.js';
import { loadSettings } from '../config/load-settings.js';
import type { OfferSettings } from '../config/upstream-settings.js';
import type { RemotePictures } from '../delivery/remote-pictures.js';
import { createUpstream } from './create-upstream.js';
import type { ModelOffer, ModelRegistry } from './model-registry.js';
import type { Upstream } from './upstream.js';

/** The models that a configuration file names, at the upstreams that it names. */
export class ConfiguredRegistry implements ModelRegistry {
  private upstreams: ReadonlyMap<string, Upstream> = new Map();
  private offers: ReadonlyMap<string, readonly ModelOffer[]> = new Map();

  /** Throws a ConfigurationError for a file that cannot be used. */
  constructor(
    private readonly file: string,
    private readonly config: GatewayConfig,
    private readonly pictures: RemotePictures,
  ) {
    this.take(loadSettings(file, config));
  }

  offersOf(model: string): readonly ModelOffer[] {
    return this.offers.get(model) ?? [];
  }

  names(): readonly string[] {
    return [...this.offers.keys()];
  }

  /** Reads the file again and says what came of it. A file that cannot be used changes nothing; calls under way end as they began. */
  reload(): string {
    const former = this.upstreams;
    try {
      this.take(loadSettings(this.file, this.config));
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      return `The configuration stays as it was. ${error.message}`;
    }
    this.closeLater(former);
    return `${this.file} was read again: ${this.offers.size} models at ${this.upstreams.size} upstreams.`;
  }

  close(): Promise<void> {
    return closeAll(this.upstreams);
  }

  /** Closes upstreams once no request can be under way that was planned with them, perhaps with attempts yet to come. */
  private closeLater(former: ReadonlyMap<string, Upstream>): void {
    setTimeout(() => void closeAll(former), this.config.deadlineSeconds * 1000).unref();
  }

  private take({ upstreams, models, pictures }: GatewaySettings): void {
    const surroundings = { seed: this.config.seed, pictures: this.pictures, folder: dirname(this.file) };
    const created = new Map(
      [...upstreams].map(([name, settings]) => [name, createUpstream(name, settings, surroundings)]),
    );
    this.offers = new Map(
      [...models].map(([name, list]) => [name, list.flatMap((offer) => offerOf(name, offer, created))]),
    );
    this.upstreams = created;
    this.pictures.allowNetworks = pictures.allowNetworks ?? [];
  }
}

function offerOf(
  name: string,
  { upstream: at, model = name, imagesPerCall, capabilities: known }: OfferSettings,
  upstreams: ReadonlyMap<string, Upstream>,
): ModelOffer[] {
  const upstream = upstreams.get(at);
  if (!upstream) return [];
  const capabilities = capabilitiesOf(known ?? model);
  return [
    {
      upstream,
      model,
      ...(capabilities && { capabilities }),
      ...(imagesPerCall !== undefined && { imagesPerCall }),
    },
  ];
}

async function closeAll(upstreams: ReadonlyMap<string, Upstream>): Promise<void> {
  await Promise.all([...upstreams.values()].map(async (upstream) => upstream.close?.()));
}
