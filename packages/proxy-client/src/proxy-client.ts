import { type ClientSettings, resolveClientOptions } from '@imagewire/transport';

import { orqProxy, type ProxyClientOptions } from './options.js';
import { ProxyImages } from './proxy-images.js';

/** A client for orq.ai's image proxy, and for every server that speaks it. One holds the connections of all its calls: make it once. */
export class ProxyClient {
  /** The wire format it speaks. */
  readonly dialect = 'orq-proxy';
  /** What can be done with images. */
  readonly images: ProxyImages;
  readonly #settings: ClientSettings;

  /** Throws a RequestOptionsError for options that cannot work. */
  constructor(options: ProxyClientOptions = {}) {
    this.#settings = resolveClientOptions(options, orqProxy);
    this.images = new ProxyImages(this.#settings);
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
