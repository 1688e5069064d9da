import { IsString } from 'class-validator';

import { OrqCache } from '../orq/cache.js';
import { OrqFallback } from '../orq/fallback.js';
import { Nested, NestedArray } from '../rules/nested.js';
import { Optional } from '../rules/optional.js';
import { OrqRouterIdentity } from './identity.js';
import { OrqRouterLoadBalancer } from './load-balancer.js';
import { OrqRouterPromptReference } from './prompt-reference.js';
import { OrqRouterRetry } from './retry.js';
import { OrqRouterTimeout } from './timeout.js';

/**
 * What an edit or a variation asks of the gateway itself, in its older place: since January 2026 the request itself has
 * all but prompt, identity and contact, and what stands there counts first.
 * Source: orq.ai OpenAPI of 2026-08-21, `orq` of `createImageEdit` and `createImageVariation`.
 */
export class OrqRouterFormOptions {
  /** The name to show on the trace. */
  @Optional()
  @IsString()
  name?: string;

  /** How to try again by itself. */
  @Optional()
  @Nested(() => OrqRouterRetry)
  retry?: OrqRouterRetry;

  /** The models to try, in this order, when the request's own fails. */
  @Optional()
  @NestedArray(() => OrqFallback)
  fallbacks?: OrqFallback[];

  /** The prompt, stored at orq, whose text to use. */
  @Optional()
  @Nested(() => OrqRouterPromptReference)
  prompt?: OrqRouterPromptReference;

  /** For whom the request is made. */
  @Optional()
  @Nested(() => OrqRouterIdentity)
  identity?: OrqRouterIdentity;

  /** The older name of identity, deprecated by the vendor in January 2026. */
  @Optional()
  @Nested(() => OrqRouterIdentity)
  contact?: OrqRouterIdentity;

  /** Whether and how long an equal request may be answered from memory. */
  @Optional()
  @Nested(() => OrqCache)
  cache?: OrqCache;

  /** The models among which requests are spread by weight. */
  @Optional()
  @Nested(() => OrqRouterLoadBalancer)
  load_balancer?: OrqRouterLoadBalancer;

  /** How long one call of a model may take. */
  @Optional()
  @Nested(() => OrqRouterTimeout)
  timeout?: OrqRouterTimeout;
}
