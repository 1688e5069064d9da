import { ProxyClient } from '@imagewire/proxy-client';
import { LegacyRouterClient, RouterClient, SudoClient } from '@imagewire/router-client';
import type { PendingAnswer } from '@imagewire/transport';

import { type ClientSettings, LONGEST_TIMER } from '../../config/upstream-settings.js';

/** A call of a client. */
export type ClientCall = Pick<PendingAnswer<object>, 'asStream'>;

/** What a client's methods are told beside the request. */
export interface ClientCallOptions {
  readonly signal: AbortSignal;
  /** Headers beside its own; null takes away one that it would send by itself. */
  readonly headers: Readonly<Record<string, string | null>>;
}

/** A client of a dialect, and the way to close it. */
export interface DialectClient {
  readonly images: {
    generate(request: object, options: ClientCallOptions): ClientCall;
    edit?(request: object, options: ClientCallOptions): ClientCall;
    createVariation?(request: object, options: ClientCallOptions): ClientCall;
  };
  close(): Promise<void>;
}

/** The client for the dialect that settings name: it tries once, and opens no file of this machine. */
export function createClient(settings: ClientSettings): DialectClient {
  const { baseURL, apiKey, headers, timeout } = settings;
  const options = {
    baseURL,
    apiKey,
    defaultHeaders: headers,
    timeout,
    // The one attempt is ended by its timeout alone.
    deadline: LONGEST_TIMER,
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
