import type { OptionPlaces } from '../gateway-options.js';

/** Where the proxy's generations have their options. Its edits and variations have none. */
export const orqProxyOptionPlaces: OptionPlaces = {
  name: [['orq', 'name']],
  retry: [['orq', 'retry']],
  fallbacks: [['orq', 'fallbacks']],
  contact: [['orq', 'contact']],
  thread: [['orq', 'thread']],
  cache: [['orq', 'cache']],
};
