import { errorAnswer } from '../errors/error-answer.js';
import type { ImageEvent } from '../upstreams/upstream.js';
import { type Client, ClientLeft } from './client.js';
import type { EndEntry } from './journal.js';
import type { Served } from './served.js';

const CLIENT_LEFT = 499;

/** The status of a whole answer or of a failure for its client: who has left by now hears of neither, and the log says so. */
export const heardStatus = ({ signal }: Client, status: number): number =>
  signal.aborted ? CLIENT_LEFT : status;

/** The status that a request ends with for which an error was thrown. */
export const statusOf = (error: unknown): number =>
  error instanceof ClientLeft ? CLIENT_LEFT : errorAnswer(error).status;

/** A stream that ends its entry when it ends, however it does. */
export function followed(
  { value, from }: Served<AsyncIterable<ImageEvent>>,
  end: EndEntry,
): AsyncIterable<ImageEvent> {
  return {
    async *[Symbol.asyncIterator]() {
      let status = CLIENT_LEFT;
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
