import { type ClientSettings, resolveClientOptions } from '@imagewire/transport';

import { orqRouterLegacy, type LegacyRouterClientOptions } from './options.js';
import { LegacyRouterImages } from './legacy-router-images.js';

/** A client for servers that speak orq.ai's image router as it was in 2024, with answers of `choices`. One holds the connections of all its calls: make it once. */
export class LegacyRouterClient {
  /** The wire format it speaks. */
  readonly dialect = 'orq-router-legacy';
  /** What can be done with images. */
  readonly images: LegacyRouterImages;
  readonly #settings: ClientSettings;

  /** Throws a RequestOptionsError for options that cannot work. */
  constructor(options: LegacyRouterClientOptions = {}) {
    this.#settings = resolveClientOptions(options, orqRouterLegacy);
    this.images = new LegacyRouterImages(this.#settings);
  }

  /** Closes idle connections at once and the others as their calls end. A dispatcher of the caller's stays open. */
  close(): Promise<void> {
    return this.#settings.connection.close();
  }

  /** As {@link close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
