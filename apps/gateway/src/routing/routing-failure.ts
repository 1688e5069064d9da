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
  ) {
    super(failure.message, { cause: failure });
  }

  /** Whether any attempt may have been charged, so that the same request must not be sent again by itself. */
  get mayBeCharged(): boolean {
    return this.attempts.some(({ failure }) => failure === 'unknown');
  }
}
