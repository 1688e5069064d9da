import { type ClientSettings, resolveClientOptions } from '@imagewire/transport';

import { sudo, type SudoClientOptions } from './options.js';
import { SudoImages } from './sudo-images.js';

/** A client for Sudo's images, and for every server that speaks it. One holds the connections of all its calls: make it once. */
export class SudoClient {
  /** The wire format it speaks. */
  readonly dialect = 'sudo';
  /** What can be done with images. */
  readonly images: SudoImages;
  readonly #settings: ClientSettings;

  /** Throws a RequestOptionsError for options that cannot work. */
  constructor(options: SudoClientOptions = {}) {
    this.#settings = resolveClientOptions(options, sudo);
    this.images = new SudoImages(this.#settings);
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
