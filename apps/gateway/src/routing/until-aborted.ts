/** A promise's result, or the signal's reason as soon as it is aborted, whether or not the work behind the promise listens to it. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const leave = (): void => {
    reject(signal.reason);
  };
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  work.then(
    (result) => {
      signal.removeEventListener('abort', leave);
      resolve(result);
    },
    (error: unknown) => {
      signal.removeEventListener('abort', leave);
      reject(error);
    },
  );
  return promise;
}
