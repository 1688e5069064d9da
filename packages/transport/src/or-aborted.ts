import { followSignal } from './follow-signal.js';

/** What a promise gives, or the signal's reason as soon as it is aborted. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = followSignal(signal, () => {
      reject(signal.reason as Error);
    });
    promise.then(resolve, reject).finally(stop);
  });
}
