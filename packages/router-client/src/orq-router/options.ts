import type { ClientOptions, ServerFacts } from '@imagewire/transport';

/** How a RouterClient is set up. `apiKey` is taken from ORQ_API_KEY and `baseURL` from ORQ_BASE_URL, then https://my.orq.ai. */
export type RouterClientOptions = ClientOptions;

/** The orq router as its client knows it. */
export const orqRouter: ServerFacts = {
  apiKeyVariable: 'ORQ_API_KEY',
  baseURLVariable: 'ORQ_BASE_URL',
  defaultBaseURL: 'https://my.orq.ai',
  root: '/v2/router',
};
