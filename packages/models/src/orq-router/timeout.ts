import { IsNumber, Min } from 'class-validator';

import { Required } from '../rules/required.js';

/**
 * How long one call of a model may take before it is retried or the next model is tried.
 * Source: orq.ai OpenAPI of 2026-08-21, `timeout` of the router.
 */
export class OrqRouterTimeout {
  /** The limit in milliseconds, at least 1. */
  @Required()
  @IsNumber()
  @Min(1)
  call_timeout!: number;
}
