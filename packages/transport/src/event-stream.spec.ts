import { asyncFrom } from '../test/async-from.js';
import { failureOf } from '../test/failure-of.js';
import { StreamCutError, UnreadableAnswerError } from './answer-errors.js';
import { ConnectionError, InternalServerError, UpstreamError } from './errors.js';
import { type EventReading, readEvents } from './event-stream.js';
import type { StreamingHttpResponse } from './http-message.js';

type Event = Readonly<Record<string, unknown>>;

const call = { dialect: 'openai', operation: 'generate-image' };
const reading: EventReading<Event> = {
  call,
  readEvent: (json) => json,
  isCompleted: ({ type }) => type === 'image_generation.completed',
  readWhole: ({ data }) =>
    (data as Event[]).map((image) => ({ type: 'image_generation.completed', ...image })),
};
const partial = { type: 'image_generation.partial_image', partial_image_index: 0, b64_json: 'aGk=' };
const completed = { type: 'image_generation.completed', b64_json: 'aGk=', note: 'Möwe 🐦' };

const answer = (
  chunks: AsyncIterable<Uint8Array>,
  type = 'text/event-stream; charset=utf-8',
): StreamingHttpResponse => ({
  status: 200,
  headers: { 'content-type': type },
  requestId: 'req_9',
  attempts: [{ number: 1, startedAt: 0, milliseconds: 5, status: 200 }],
  body: chunks,
});
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const eventsOf = async (text: string, type?: string): Promise<Event[]> =>
  collect(answer(asyncFrom([bytesOf(text)]), type));
const collect = async (response: StreamingHttpResponse): Promise<Event[]> => {
  const events: Event[] = [];
  for await (const event of readEvents(response, reading)) events.push(event);
  return events;
};
const data = (event: unknown, newline = '\n'): string => `data: ${JSON.stringify(event)}${newline}${newline}`;
const whole = data(partial) + data(completed);

describe('readEvents', () => {
  it.each([
    ['with [DONE] at the end', `${whole}data: [DONE]\n\n`],
    ['without [DONE]', whole],
    ['with CRLF', data(partial, '\r\n') + data(completed, '\r\n')],
    ['with CR alone', data(partial, '\r') + data(completed, '\r')],
    ['with comments as heartbeats', `: hello\n\n${data(partial)}: ping\n\n${data(completed)}`],
    ['with empty events as heartbeats', `data:\n\n${data(partial)}event: ping\ndata: \n\n${data(completed)}`],
    ['with event, id and retry lines', `event: image_generation.partial_image\nid: 1\nretry: 5\n${whole}`],
    ['with a byte order mark', `\uFEFF${whole}`],
    ['with no space after the colon', whole.replaceAll('data: ', 'data:')],
    ['with a last event that no blank line ends', whole.trimEnd()],
    ['with anything after [DONE]', `${whole}data: [DONE]\n\ndata: nonsense\n\n`],
  ])('gives the events of a stream %s', async (_, text) => {
    expect(await eventsOf(text)).toEqual([partial, completed]);
  });

  it('gives the same events however the bytes are cut, characters among them', async () => {
    const bytes = bytesOf(whole);
    for (let step = 1; step < 12; step += 1) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) =>
        bytes.subarray(i * step, (i + 1) * step),
      );
      expect(await collect(answer(asyncFrom(chunks)))).toEqual([partial, completed]);
    }
  });

  it('gives an event as soon as it is whole', async () => {
    let more = false;
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield bytesOf(data(partial));
      more = true;
      yield bytesOf(data(completed));
    }
    const events = readEvents(answer(slow()), reading);
    expect((await events.next()).value).toEqual(partial);
    expect(more).toBe(false);
    await events.return();
  });

  it('ends the body when the iteration is left', async () => {
    let ended = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield bytesOf(data(partial));
      } finally {
        ended = true;
      }
    }
    for await (const _ of readEvents(answer(endless()), reading)) break;
    expect(ended).toBe(true);
  });

  it('takes a JSON answer to a stream request for its completed events', async () => {
    expect(await eventsOf('{"created":1,"data":[{"b64_json":"aGk="}]}', 'application/json')).toEqual([
      { type: 'image_generation.completed', b64_json: 'aGk=' },
    ]);
  });

  it('does not take an HTML page for a stream', async () => {
    const error = await failureOf(eventsOf('<html></html>', 'text/html'), UnreadableAnswerError);
    expect(error).toMatchObject({ reason: 'html', requestId: 'req_9' });
  });
});

describe('a stream that fails', () => {
  const serverError = { type: 'server_error', message: 'native failure', param: null, code: null };

  it.each<[string, string, string]>([
    ['wrapped', `event: error\n${data({ type: 'error', error: serverError })}`, 'server_error'],
    ['wrapped without an event line', data({ error: serverError }), 'server_error'],
    ['bare, by its event line', `event: error\n${data(serverError)}`, 'server_error'],
    ['a text', data({ error: 'native failure' }), ''],
  ])('throws an error event that is %s', async (_, text, type) => {
    const error = await failureOf(eventsOf(data(partial) + text), InternalServerError);
    expect(error.message).toBe('openai generate-image: native failure, said in the stream');
    expect(error.type ?? '').toBe(type);
    expect(error).toMatchObject({
      status: 200,
      requestId: 'req_9',
      retryable: false,
      attempts: [{ number: 1 }],
    });
  });

  it.each([
    ['its type', { type: 'error', message: 'slow down', code: 'rate_limit_exceeded' }, 'rate_limit'],
    ['no word of ours', { type: 'error', error: { message: 'no', type: 'toString' } }, 'internal_server'],
    ['a refusal', { type: 'error', error: { message: 'no', code: 'moderation_blocked' } }, 'content_policy'],
  ])('throws the class that fits %s', async (_, event, kind) => {
    expect(await failureOf(eventsOf(data(event)), UpstreamError)).toMatchObject({ kind });
  });

  it.each([
    ['ends before its completed event', data(partial)],
    ['ends with [DONE] and no picture', `${data(partial)}data: [DONE]\n\n`],
    ['ends in the middle of an event', data(partial) + data(completed).slice(0, 40)],
    ['holds something that is not JSON', `${data(partial)}data: {"type":\n\n`],
    ['runs its lines together', `${data(partial)}data: {"a":1}\ndata: {"b":2}\n\n`],
    ['holds JSON that is no object', `${data(partial)}data: [1]\n\n`],
  ])('throws with what came when it %s', async (_, text) => {
    const error = await failureOf(eventsOf(text), StreamCutError);
    expect(error).toMatchObject({ kind: 'stream_cut', status: 200, retryable: false });
    expect(error.events).toEqual([partial]);
  });

  it('throws with what came when the connection is lost, the loss as its cause', async () => {
    const lost = new ConnectionError('lost', { call, attempts: [], retryable: false });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytesOf(data(partial));
      throw lost;
    }
    const error = await failureOf(collect(answer(broken())), StreamCutError);
    expect(error.events).toEqual([partial]);
    expect(error.cause).toBe(lost);
  });

  it('lets the reason of the caller’s signal through', async () => {
    const reason = new Error('the user left');
    async function* aborted(): AsyncGenerator<Uint8Array> {
      yield bytesOf(data(partial));
      throw reason;
    }
    await expect(collect(answer(aborted()))).rejects.toBe(reason);
  });

  it('does not show its pictures when it is logged', async () => {
    const picture = 'QUJD'.repeat(80);
    const error = await failureOf(eventsOf(data({ ...partial, b64_json: picture })), UpstreamError);
    expect(JSON.stringify(error)).not.toContain(picture);
    expect(Object.keys(error)).not.toContain('events');
  });
});
