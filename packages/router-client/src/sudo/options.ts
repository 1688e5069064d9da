import type { ClientOptions, ServerFacts } from '@imagewire/transport';

/** How a SudoClient is set up. `apiKey` is taken from SUDO_API_KEY and `baseURL` from SUDO_BASE_URL; neither has a default. */
export type SudoClientOptions = ClientOptions;

/** Sudo as its client knows it. The vendor's specification names no address. */
export const sudo: ServerFacts = {
  apiKeyVariable: 'SUDO_API_KEY',
  baseURLVariable: 'SUDO_BASE_URL',
  root: '/v1',
};
