import { IsString } from 'class-validator';

import { OrqCache } from '../orq/cache.js';
import { OrqFallback } from '../orq/fallback.js';
import { Nested, NestedArray } from '../rules/nested.js';
import { Optional } from '../rules/optional.js';
import { OrqProxyContact } from './contact.js';
import { OrqProxyRetry } from './retry.js';
import { OrqProxyThread } from './thread.js';

/**
 * What a request asks of the gateway itself rather than of the model.
 * Source: orq.ai OpenAPI of 2025-09-04, `orq` of the proxy (since 2025-08-25).
 */
export class OrqProxyOptions {
  /** The name to show on the trace. */
  @Optional()
  @IsString()
  name?: string;

  /** How to try again by itself. */
  @Optional()
  @Nested(() => OrqProxyRetry)
  retry?: OrqProxyRetry;

  /** The models to try, in this order, when the request's own fails. */
  @Optional()
  @NestedArray(() => OrqFallback)
  fallbacks?: OrqFallback[];

  /** For whom the request is made. */
  @Optional()
  @Nested(() => OrqProxyContact)
  contact?: OrqProxyContact;

  /** The thread to which the request belongs. */
  @Optional()
  @Nested(() => OrqProxyThread)
  thread?: OrqProxyThread;

  /** Whether and how long an equal request may be answered from memory. */
  @Optional()
  @Nested(() => OrqCache)
  cache?: OrqCache;
}
