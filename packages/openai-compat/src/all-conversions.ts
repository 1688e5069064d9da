import { orqProxyConversions } from './orq-proxy/conversions.js';
import { orqRouterConversions } from './orq-router/conversions.js';
import { orqRouterLegacyConversions } from './orq-router-legacy/conversions.js';
import { sudoConversions } from './sudo/conversions.js';

const dialects = [orqProxyConversions, orqRouterConversions, orqRouterLegacyConversions, sudoConversions];

/** Every pair of requests, dialect by dialect. */
export const requestConversions = dialects.flatMap(({ requests }) => requests);

/** Every pair of answers and of error bodies, dialect by dialect. */
export const answerConversions = dialects.flatMap(({ answers }) => answers);
