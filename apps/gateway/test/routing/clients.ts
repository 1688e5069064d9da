import { errorAnswer } from '../../src/errors/error-answer.js';
import { type Client, ClientLeft } from '../../src/routing/client.js';
import type { ImageJob } from '../../src/routing/image-job.js';
import type { ServiceBench } from './service-bench.js';
import type { VirtualClock } from './virtual-clock.js';

/** A client that waits for its answer unless its signal says otherwise; Ann unless it is somebody else. */
export const client = (key?: string, signal = new AbortController().signal, caller = 'ann'): Client => ({
  caller,
  signal,
  ...(key !== undefined && { idempotencyKey: key }),
});

/** What a client is answered with: the images and where they came from, or the error. */
export async function answerTo(
  bench: ServiceBench,
  clock: VirtualClock,
  job: ImageJob,
  from: Client,
): Promise<object> {
  try {
    const { value, from: origin } = await clock.until(bench.service.run(job, from));
    return { from: origin, images: value.data?.map(({ b64_json, url }) => b64_json ?? url) };
  } catch (error) {
    if (error instanceof ClientLeft) return { left: true };
    const { status, body, headers } = errorAnswer(error);
    const { 'x-should-retry': retry, 'retry-after': wait } = headers;
    return { status, code: body.error.code, retry, wait };
  }
}
