import { orAborted } from '../or-aborted.js';
import { SaveImagesError } from './save-images-error.js';

/** Chunks until the signal of saving is aborted, which may be another than the call's; then an ImagewireError, so that the call ends there. */
export async function* untilAborted(
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const iterator = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await orAborted(iterator.next(), signal);
      if (next.done === true) return;
      yield next.value;
    }
  } catch (error) {
    throw signal?.aborted ? new SaveImagesError([], [{ index: 0, error }]) : error;
  } finally {
    void iterator.return?.();
  }
}
