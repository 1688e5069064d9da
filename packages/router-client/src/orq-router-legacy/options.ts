import type { ClientOptions, ServerFacts } from '@imagewire/transport';

/** How a LegacyRouterClient is set up. `apiKey` is taken from ORQ_API_KEY and `baseURL` from ORQ_BASE_URL; neither has a default. */
export type LegacyRouterClientOptions = ClientOptions;

/** The orq router of 2024 as its client knows it. orq itself serves it no more, so there is no address to go to by default. */
export const orqRouterLegacy: ServerFacts = {
  apiKeyVariable: 'ORQ_API_KEY',
  baseURLVariable: 'ORQ_BASE_URL',
  root: '/v2/router',
};
