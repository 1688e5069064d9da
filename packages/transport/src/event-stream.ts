import { type ErrorFacts, readErrorFacts } from '@imagewire/models';
import { createParser, type EventSourceMessage } from 'eventsource-parser';

import { StreamCutError } from './answer-errors.js';
import { collectBytes } from './byte-source.js';
import { UpstreamError, type UpstreamErrorFacts } from './errors.js';
import type { CallName, StreamingHttpResponse } from './http-message.js';
import { isObject } from './is-object.js';
import { parseJson, readJsonObject } from './read-body.js';
import { redactHeaders, redactValue } from './redact.js';
import { errorClassFor } from './upstream-error.js';

/** How the events of an operation are read. */
export interface EventReading<Event> {
  /** What the call is named in errors. */
  readonly call: CallName;
  /** The event that the JSON of one `data:` stands for. */
  readonly readEvent: (json: Readonly<Record<string, unknown>>) => Event;
  /** Whether an event holds a finished picture. A stream without one was cut. */
  readonly isCompleted: (event: Event) => boolean;
  /** The completed events that a JSON answer to a stream request stands for. */
  readonly readWhole: (json: Readonly<Record<string, unknown>>) => readonly Event[];
}

/**
 * The events of an answer, as they come. `[DONE]` may be missing; an answer that is JSON after all gives its completed events. An
 * error event is thrown as the error it names, wrapped in `error` or not; a stream that ends before a completed event, breaks off
 * or times out throws a StreamCutError with what came. The signal's reason passes through.
 */
export async function* readEvents<Event>(
  response: StreamingHttpResponse,
  reading: EventReading<Event>,
): AsyncGenerator<Event, void, undefined> {
  if (!isEventStream(response)) {
    const body = await collectBytes(response.body);
    yield* reading.readWhole(readJsonObject({ ...response, body }, reading.call));
    return;
  }
  const events: Event[] = [];
  const messages = messagesOf(response.body);
  try {
    for (;;) {
      const next = await messages.next().catch((error: unknown) => {
        throw error instanceof UpstreamError ? cutError(response, reading.call, events, error) : error;
      });
      if (next.done === true || next.value.data.trim() === '[DONE]') break;
      // Some servers keep a connection open with events that say nothing.
      if (next.value.data.trim() === '') continue;
      const event = reading.readEvent(jsonOf(next.value, response, reading.call, events));
      events.push(event);
      yield event;
    }
  } finally {
    await messages.return(undefined);
  }
  if (!events.some(reading.isCompleted)) throw cutError(response, reading.call, events);
}

async function* messagesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<EventSourceMessage> {
  const ready: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => ready.push(message) });
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    yield* ready.splice(0);
  }
  // A last event without its blank line is whole if its JSON is.
  parser.feed(`${decoder.decode()}\n\n`);
  yield* ready;
}

function jsonOf(
  message: EventSourceMessage,
  response: StreamingHttpResponse,
  call: CallName,
  events: readonly unknown[],
): Readonly<Record<string, unknown>> {
  const json = parseJson(message.data);
  if (!isObject(json)) throw cutError(response, call, events);
  const wrapped = isObject(json.error) || typeof json.error === 'string';
  if (wrapped || message.event === 'error' || json.type === 'error')
    throw errorFromEvent(json, response, call);
  return json;
}

// Events carry no status: these are what the servers answer with for the same types.
const statusByType: ReadonlyMap<string | undefined, number> = new Map([
  ['invalid_request_error', 400],
  ['image_generation_user_error', 400],
  ['authentication_error', 401],
  ['permission_error', 403],
  ['not_found_error', 404],
  ['rate_limit_error', 429],
  ['rate_limit_exceeded', 429],
]);

function errorFromEvent(
  json: Readonly<Record<string, unknown>>,
  response: StreamingHttpResponse,
  call: CallName,
): UpstreamError {
  const { redact = redactValue } = response;
  const facts = redact(readErrorFacts(json)) as ErrorFacts;
  const { message = 'an error without a message', type, ...named } = facts;
  const status = [facts.code, type]
    .map((name) => statusByType.get(name))
    .find((found) => found !== undefined);
  return new (errorClassFor(status ?? 500, facts))(
    `${call.dialect} ${call.operation}: ${message}, said in the stream`,
    {
      ...streamFacts(response, call),
      ...named,
      // `error` is the name of the event, not of a family.
      type: type === 'error' ? undefined : type,
      body: redact(json),
    },
  );
}

function cutError<Event>(
  response: StreamingHttpResponse,
  call: CallName,
  events: readonly Event[],
  cause?: UpstreamError,
): StreamCutError<Event> {
  const end = cause === undefined ? 'ended without a finished picture' : 'was lost';
  const message = `${call.dialect} ${call.operation}: the stream ${end} after ${events.length} events; it may have been charged`;
  return new StreamCutError(message, { ...streamFacts(response, call), cause }, events);
}

const streamFacts = (response: StreamingHttpResponse, call: CallName): UpstreamErrorFacts => ({
  call,
  status: response.status,
  requestId: response.requestId,
  headers: redactHeaders(response.headers),
  attempts: response.attempts,
  retryable: false,
  notRetried: 'the stream had begun and may have been charged',
});

const isEventStream = ({ headers }: StreamingHttpResponse): boolean =>
  headers['content-type']?.includes('text/event-stream') ?? false;
