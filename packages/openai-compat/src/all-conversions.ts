import type { DialectConversions } from './conversions.js';
import type { Dialect } from './loss.js';
import { orqProxyConversions } from './orq-proxy/conversions.js';
import { orqRouterConversions } from './orq-router/conversions.js';
import { orqRouterLegacyConversions } from './orq-router-legacy/conversions.js';
import { sudoConversions } from './sudo/conversions.js';

/** Every conversion that there is, by dialect. */
export const conversionsByDialect: Readonly<Record<Dialect, DialectConversions>> = {
  'orq-proxy': orqProxyConversions,
  'orq-router': orqRouterConversions,
  'orq-router-legacy': orqRouterLegacyConversions,
  sudo: sudoConversions,
};
