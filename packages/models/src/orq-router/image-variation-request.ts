import { IsIn, IsNumber, IsString, Max, Min } from 'class-validator';

import { OrqCache } from '../orq/cache.js';
import { OrqFallback } from '../orq/fallback.js';
import { type BinaryPart, IsBinaryPart } from '../rules/binary-part.js';
import { Nested, NestedArray } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';
import { OrqRouterFormOptions } from './form-options.js';
import { OrqRouterLoadBalancer } from './load-balancer.js';
import { OrqRouterRetry } from './retry.js';
import { OrqRouterTimeout } from './timeout.js';

/**
 * The form of `POST /v2/router/images/variations`; its objects travel as JSON text. It has no metadata or plugins.
 * Source: orq.ai OpenAPI of 2026-08-21, `createImageVariation`.
 */
export class OrqRouterImageVariationRequest {
  /** The one picture to vary. Optional by the schema, needed by every model. */
  @Optional()
  @IsBinaryPart()
  image?: BinaryPart;

  /** The image model, with its provider before a slash: openai/dall-e-2. */
  @Required()
  @IsString()
  model!: string;

  /** How many images, 1 to 10; 1 by default. A fraction is legal on the wire, unlike in generations. */
  @Optional()
  @Nullable()
  @IsNumber()
  @Min(1)
  @Max(10)
  n?: number | null;

  /** How an image is handed over: as url, the default, or as base64. May not be null. */
  @Optional()
  @IsString()
  @IsIn(['url', 'b64_json'])
  response_format?: 'url' | 'b64_json';

  /** WIDTHxHEIGHT in pixels, one of three squares; 1024x1024 by default. May not be null. */
  @Optional()
  @IsString()
  @IsIn(['256x256', '512x512', '1024x1024'])
  size?: '256x256' | '512x512' | '1024x1024';

  /** Your own id of the end user. May not be null. */
  @Optional()
  @IsString()
  user?: string;

  /** The name to show on the trace. */
  @Optional()
  @IsString()
  name?: string;

  /** The models to try, in this order, when the request's own fails. */
  @Optional()
  @NestedArray(() => OrqFallback)
  fallbacks?: OrqFallback[];

  /** How to try again by itself. */
  @Optional()
  @Nested(() => OrqRouterRetry)
  retry?: OrqRouterRetry;

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

  /** The older place of the options above. Where both are present, those above count. */
  @Optional()
  @Nested(() => OrqRouterFormOptions)
  orq?: OrqRouterFormOptions;
}
