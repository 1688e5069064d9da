import type { Upstream } from './upstream.js';

/** How many calls an upstream is given at once, and how many may wait. */
export type UpstreamLimits = NonNullable<Upstream['limits']>;

/** The limits that settings name. */
export const limitsOf = ({
  concurrency,
  queue,
}: {
  concurrency?: number;
  queue?: number;
}): UpstreamLimits => ({
  ...(concurrency !== undefined && { concurrency }),
  ...(queue !== undefined && { queue }),
});
