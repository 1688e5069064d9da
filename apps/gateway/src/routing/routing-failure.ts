import { ImagewireError } from '@imagewire/models';

import type { UpstreamFailure } from '../upstreams/upstream-failure.js';
import type { Attempt } from './attempt.js';

/** No target of a plan answered. Says how the last attempt failed, and what was tried. */
export class RoutingFailure extends ImagewireError {
  readonly kind = 'routing';

  constructor(
    /** How the last attempt failed. */
    readonly failure: UpstreamFailure,
    readonly attempts: readonly Attempt[],
    /** What the client must know besides, a sentence each. */
    readonly warnings: readonly string[],
    /** How long targets are known to be away, in milliseconds; nothing for those of which that is not known. */
    private readonly waits: readonly number[],
  ) {
    super(failure.message, { cause: failure });
  }

  /** When the first target is known to be back, in milliseconds from now. What was refused or may be charged: as its upstream says. */
  get retryAfterMilliseconds(): number | undefined {
    const { failure, retryAfterMilliseconds } = this.failure.facts;
    if (failure !== 'never-sent' && failure !== 'not-processed') return retryAfterMilliseconds;
    return this.waits.length > 0 ? Math.min(...this.waits) : undefined;
  }

  /** Whether any attempt may have been charged, so that the same request must not be sent again by itself. */
  get mayBeCharged(): boolean {
    return this.attempts.some(({ failure }) => failure === 'unknown');
  }
}
