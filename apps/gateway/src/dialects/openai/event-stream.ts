import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import { serializeModel } from '@imagewire/models';

import { errorAnswer } from '../../errors/error-answer.js';

/** A comment is sent after so long without an event, so that no proxy takes the connection for dead. */
const HEARTBEAT_MILLISECONDS = 10_000;

/** When comments are due, in milliseconds. */
export interface Heartbeats {
  /** How long the reader has waited already. */
  readonly waited?: number;
  /** How long a reader waits at most; 10 seconds unless it is said. */
  readonly every?: number;
}

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
  heartbeats: Heartbeats = {},
): Readable => Readable.from(frames(withHeartbeats(events, heartbeats), onError), { objectMode: false });

async function* frames(
  events: AsyncIterable<{ type: string } | undefined>,
  onError: (error: unknown) => void,
): AsyncGenerator<string> {
  try {
    for await (const event of events) {
      yield event === undefined
        ? ': still drawing\n\n'
        : `event: ${event.type.replace(/[\r\n]+/g, ' ')}\n${data(serializeModel(event))}`;
    }
  } catch (error) {
    onError(error);
    yield data(errorAnswer(error).body);
  }
}

const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

/** The events, with undefined wherever one is long in coming. */
async function* withHeartbeats<T>(
  events: AsyncIterable<T>,
  { waited = 0, every = HEARTBEAT_MILLISECONDS }: Heartbeats,
): AsyncGenerator<T | undefined> {
  const iterator = events[Symbol.asyncIterator]();
  try {
    let due = Math.max(0, every - waited);
    for (let next = iterator.next(); ; due = every) {
      const arrived = await firstOf(next, due);
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

/** What arrives before the next heartbeat, which is due in so many milliseconds, or undefined. */
async function firstOf<T>(next: Promise<T>, due: number): Promise<T | undefined> {
  const cancel = new AbortController();
  const heartbeat = wait(due, undefined, { signal: cancel.signal, ref: false });
  heartbeat.catch(() => undefined);
  try {
    return await Promise.race([next, heartbeat]);
  } finally {
    cancel.abort();
  }
}
