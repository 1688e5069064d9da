import { IsIn, IsNumber, IsString, Max, Min } from 'class-validator';

import { NestedArray } from '../rules/nested.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/** One of the models among which requests are spread. Source: orq.ai OpenAPI of 2026-08-21, `load_balancer.models` of the router. */
export class OrqRouterLoadBalancerModel {
  /** The id of the model, as in the request's own `model`. */
  @Required()
  @IsString()
  model!: string;

  /** Its share against the others', 0.001 to 1; 0.5 by default. The sum is free. */
  @Optional()
  @IsNumber()
  @Min(0.001)
  @Max(1)
  weight?: number;
}

/**
 * Spreads requests among models by weight. Until 2026-01-23 it was a list; that form is refused.
 * Source: orq.ai OpenAPI of 2026-08-21, `load_balancer` of the router.
 */
export class OrqRouterLoadBalancer {
  /** How requests are spread: by weight, the only way there is. */
  @Required()
  @IsString()
  @IsIn(['weight_based'])
  type!: 'weight_based';

  /** The models and their weights. An empty list is legal. */
  @Required()
  @NestedArray(() => OrqRouterLoadBalancerModel)
  models!: OrqRouterLoadBalancerModel[];
}
