/** Takes a chunk. No more come until the promise that it may give is resolved. */
export type TakeChunk = (chunk: Uint8Array) => Promise<void> | undefined;

/** A body that can be handed on in the very turn in which it comes from the socket. */
export interface PushedBody extends AsyncIterator<Uint8Array> {
  /** As {@link eachChunk}. */
  eachChunk(take: TakeChunk): Promise<void>;
}

/**
 * Gives what is left of a body to `take`, chunk by chunk, without a promise for each where the body can do that. Resolves once all has
 * come; rejects with what the body broke off with, or with what `take` threw, and then leaves the body.
 */
export async function eachChunk(
  body: AsyncIterator<Uint8Array> | PushedBody,
  take: TakeChunk,
): Promise<void> {
  if ('eachChunk' in body) return body.eachChunk(take);
  try {
    for (let next = await body.next(); next.done !== true; next = await body.next()) await take(next.value);
  } catch (error) {
    await body.return?.();
    throw error;
  }
}
