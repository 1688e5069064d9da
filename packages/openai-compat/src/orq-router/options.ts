import type { OptionPlaces } from '../gateway-options.js';

/** Where every request of the router has its options: what stands at the top counts before its twin in `orq`. */
const sharedPlaces: OptionPlaces = {
  name: [['name'], ['orq', 'name']],
  retry: [['retry'], ['orq', 'retry']],
  fallbacks: [['fallbacks'], ['orq', 'fallbacks']],
  loadBalancer: [['load_balancer'], ['orq', 'load_balancer']],
  timeout: [['timeout'], ['orq', 'timeout']],
  cache: [['cache'], ['orq', 'cache']],
  identity: [['orq', 'identity']],
  contact: [['orq', 'contact']],
};

/** Where the router's generations have their options. */
export const orqRouterOptionPlaces: OptionPlaces = {
  ...sharedPlaces,
  metadata: [['metadata']],
  plugins: [['plugins']],
};

/** Where the router's edits and variations have their options. */
export const orqRouterFormOptionPlaces: OptionPlaces = { ...sharedPlaces, prompt: [['orq', 'prompt']] };
