import { errorAnswer } from '../errors/error-answer.js';
import type { ImageEvent } from '../upstreams/upstream.js';
import { ClientLeft } from './client.js';
import type { EndEntry } from './journal.js';
import type { Served } from './served.js';

/** The status that a request ends with for which an error was thrown. */
export const statusOf = (error: unknown): number =>
  error instanceof ClientLeft ? 499 : errorAnswer(error).status;

/** A stream that ends its entry when it ends, however it does. */
export function followed(
  { value, from }: Served<AsyncIterable<ImageEvent>>,
  end: EndEntry,
): AsyncIterable<ImageEvent> {
  return {
    async *[Symbol.asyncIterator]() {
      let status = 499;
      try {
        yield* value;
        status = 200;
      } catch (error) {
        status = statusOf(error);
        throw error;
      } finally {
        await end(status, from);
      }
    },
  };
}
