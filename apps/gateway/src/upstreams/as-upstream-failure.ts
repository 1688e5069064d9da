import { UpstreamError } from '@imagewire/transport';

import { upstreamFailureFrom } from './upstream-failure.js';

/** An error of our clients as an UpstreamFailure; any other as it is. */
export const upstreamFailureOf = (error: unknown): unknown =>
  error instanceof UpstreamError ? upstreamFailureFrom(error) : error;

/** Gives what the work gives; an error of our clients becomes an UpstreamFailure, and any other passes. */
export const asUpstreamFailure = <T>(work: Promise<T>): Promise<T> => work.catch(throwFailure);

function throwFailure(error: unknown): never {
  throw upstreamFailureOf(error);
}

/** As {@link asUpstreamFailure}, for what comes piece by piece. */
export async function* asUpstreamFailures<T>(pieces: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  try {
    yield* pieces;
  } catch (error) {
    throw upstreamFailureOf(error);
  }
}
