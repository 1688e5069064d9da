import { UpstreamError } from '@imagewire/transport';

import { upstreamFailureFrom } from './upstream-failure.js';

/** Gives what the work gives; an error of our clients becomes an UpstreamFailure, and any other passes. */
export async function asUpstreamFailure<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof UpstreamError ? upstreamFailureFrom(error) : error;
  }
}

/** As {@link asUpstreamFailure}, for work that is done at once. */
export function asUpstreamFailureNow<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof UpstreamError ? upstreamFailureFrom(error) : error;
  }
}

/** As {@link asUpstreamFailure}, for what comes piece by piece. */
export async function* asUpstreamFailures<T>(pieces: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  try {
    yield* pieces;
  } catch (error) {
    throw error instanceof UpstreamError ? upstreamFailureFrom(error) : error;
  }
}
