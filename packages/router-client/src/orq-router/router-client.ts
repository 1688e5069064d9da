import { type ClientSettings, resolveClientOptions } from '@imagewire/transport';

import { orqRouter, type RouterClientOptions } from './options.js';
import { RouterImages } from './router-images.js';

/** A client for orq.ai's image router, and for every server that speaks it. One holds the connections of all its calls: make it once. */
export class RouterClient {
  /** The wire format it speaks. */
  readonly dialect = 'orq-router';
  /** What can be done with images. */
  readonly images: RouterImages;
  readonly #settings: ClientSettings;

  /** Throws a RequestOptionsError for options that cannot work. */
  constructor(options: RouterClientOptions = {}) {
    this.#settings = resolveClientOptions(options, orqRouter);
    this.images = new RouterImages(this.#settings);
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
