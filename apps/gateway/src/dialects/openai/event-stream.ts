import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import { serializeModel } from '@imagewire/models';

import { errorAnswer } from '../../errors/error-answer.js';

/** A comment is sent after so long without an event, so that no proxy takes the connection for dead. */
export const HEARTBEAT_MILLISECONDS = 15_000;

/** Headers that keep proxies from holding events back. */
export const eventStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
} as const;

/**
 * Events in OpenAI's framing: an `event:` line, a `data:` line, a blank line. A failure after the headers becomes a last
 * `data: {"error": ...}`, and is handed to `onError`. A reader who leaves ends the events' source.
 */
export const eventStream = (
  events: AsyncIterable<{ type: string }>,
  onError: (error: unknown) => void,
): Readable => Readable.from(frames(events, onError), { objectMode: false });

async function* frames(
  events: AsyncIterable<{ type: string }>,
  onError: (error: unknown) => void,
): AsyncGenerator<string> {
  try {
    for await (const event of withHeartbeats(events)) {
      yield event === undefined
        ? ': still drawing\n\n'
        : `event: ${event.type}\n${data(serializeModel(event))}`;
    }
  } catch (error) {
    onError(error);
    yield data(errorAnswer(error).body);
  }
}

const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

/** The events, with undefined wherever one is long in coming. */
async function* withHeartbeats<T>(events: AsyncIterable<T>): AsyncGenerator<T | undefined> {
  const iterator = events[Symbol.asyncIterator]();
  try {
    for (let next = iterator.next(); ;) {
      const arrived = await firstOf(next);
      if (arrived === undefined) yield undefined;
      else if (arrived.done) return;
      else {
        yield arrived.value;
        next = iterator.next();
      }
    }
  } finally {
    await iterator.return?.();
  }
}

/** What arrives before the next heartbeat is due, or undefined. */
async function firstOf<T>(next: Promise<T>): Promise<T | undefined> {
  const cancel = new AbortController();
  const heartbeat = wait(HEARTBEAT_MILLISECONDS, undefined, { signal: cancel.signal, ref: false });
  heartbeat.catch(() => undefined);
  try {
    return await Promise.race([next, heartbeat]);
  } finally {
    cancel.abort();
  }
}
