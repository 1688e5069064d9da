import { ImagewireError } from '@imagewire/models';
import { UpstreamError } from '@imagewire/transport';

import { UpstreamFailure, upstreamFailureFrom } from '../upstreams/upstream-failure.js';

/** Any error of a call as a failure. What an upstream refuses by another error of ours was refused before anything was sent. */
export function failureFrom(error: unknown): UpstreamFailure {
  if (error instanceof UpstreamFailure) return error;
  if (error instanceof UpstreamError) return upstreamFailureFrom(error);
  if (error instanceof ImagewireError)
    return new UpstreamFailure(error.message, { failure: 'refused', isOurs: true, cause: error });
  return new UpstreamFailure('The upstream failed.', { failure: 'unknown', isOurs: true, cause: error });
}
