/** A promise's result, or the signal's reason as soon as it is aborted, whether or not the work behind the promise listens to it. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    const stop = (): void => {
      signal.removeEventListener('abort', leave);
    };
    work.then(resolve, reject);
    work.then(stop, stop);
  });
}
