import { availableParallelism } from 'node:os';

import pLimit from 'p-limit';

const limit = pLimit(availableParallelism());

/** Does the work once one of as many places as the machine has cores is free; work whose signal has fired by then is not begun. */
export const withinLimit = <Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> =>
  limit(async () => {
    signal?.throwIfAborted();
    return work();
  });
