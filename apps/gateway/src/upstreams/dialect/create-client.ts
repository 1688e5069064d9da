import type { CompatClient } from '@imagewire/openai-compat';
import { ProxyClient } from '@imagewire/proxy-client';
import { LegacyRouterClient, RouterClient, SudoClient } from '@imagewire/router-client';

import type { ClientSettings } from '../../config/upstream-settings.js';

/** A client of a dialect, and the way to close it. */
export type DialectClient = CompatClient & { close(): Promise<void> };

/** The client for the dialect that settings name: it tries once, and opens no file of this machine. */
export function createClient(settings: ClientSettings): DialectClient {
  const { baseURL, apiKey, headers, timeout } = settings;
  const options = {
    baseURL,
    apiKey,
    defaultHeaders: headers,
    timeout,
    deadline: timeout,
    maxRetries: 0,
    localFiles: false,
    // What is remarked reaches the gateway's client as warnings.
    logger: silent,
  };
  switch (settings.type) {
    case 'orq-proxy':
      return new ProxyClient(options);
    case 'orq-router':
      return new RouterClient(options);
    case 'orq-router-legacy':
      return new LegacyRouterClient(options);
    case 'sudo':
      return new SudoClient(options);
  }
}

const silent = { debug: () => undefined, warn: () => undefined };
