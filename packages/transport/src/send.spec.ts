import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { failureOf } from '../test/failure-of.js';
import {
  type Attempt,
  Connection,
  eachChunk,
  type HttpRequest,
  readEvents,
  readJsonObject,
  RequestOptionsError,
  send,
  type SendOptions,
  sendStreaming,
  UpstreamError,
} from './index.js';

const upstream = new FakeUpstream();
let connection: Connection;
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
beforeEach(() => {
  connection = new Connection();
});
afterEach(async () => {
  upstream.reset();
  await connection.close();
});

const key = 'sk-test-0123456789abcdef';
const call = { dialect: 'orq-router', operation: 'generate-image' };
const options = (more: Partial<SendOptions> = {}): SendOptions => ({ connection, call, ...more });
const request = (more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'POST',
  url: `${upstream.url}/v2/router/images/generations?trace=1`,
  headers: { authorization: `Bearer ${key}` },
  body: { kind: 'json', text: '{"prompt":"a heron"}' },
  ...more,
});
/** Resolves once the server sees every socket closed; the test's own time limit is the only other way out. */
const closed = async (): Promise<void> => {
  while (upstream.openSockets > 0) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe('send', () => {
  it('sends the text with its type and length and asks for no compression', async () => {
    await send(request(), options());
    const [seen] = upstream.requests;
    expect(seen).toMatchObject({ method: 'POST', path: '/v2/router/images/generations?trace=1' });
    expect(seen?.headers).toMatchObject({
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'content-length': '20',
      'accept-encoding': 'identity',
      'user-agent': 'imagewire',
    });
    expect(seen?.body.toString()).toBe('{"prompt":"a heron"}');
  });

  it('gives the answer with its headers, its request id and every attempt', async () => {
    upstream.play(
      { do: 'answer', status: 429, headers: { 'retry-after-ms': '3', 'x-request-id': 'req_1' } },
      { do: 'answer', headers: { 'x-request-id': 'req_2' } },
    );
    const before = Date.now();
    const response = await send(request(), options());
    expect(JSON.parse(new TextDecoder().decode(response.body)).data).toHaveLength(1);
    expect(response).toMatchObject({ status: 200, requestId: 'req_2' });
    expect(response.headers['content-type']).toBe('application/json');
    expect(response.attempts).toMatchObject([
      {
        number: 1,
        status: 429,
        failure: 'not-processed',
        reason: 'status 429',
        requestId: 'req_1',
        waitedMilliseconds: 3,
      },
      { number: 2, status: 200, requestId: 'req_2' },
    ]);
    expect(response.attempts[1]).not.toHaveProperty('failure');
    expect(response.attempts[0]!.startedAt).toBeGreaterThan(before - 1000);
  });

  it('tells of each attempt as it ends', async () => {
    upstream.play({ do: 'answer', status: 429, headers: { 'retry-after': '0' } });
    const attempts: Attempt[] = [];
    const response = await send(request(), options({ onAttempt: (attempt) => attempts.push(attempt) }));
    expect(attempts).toEqual(response.attempts);
  });

  it('throws what the server said, with the request id in the message', async () => {
    const error = {
      message: 'no such size',
      type: 'invalid_request_error',
      param: 'size',
      code: 'invalid_value',
    };
    upstream.play({ do: 'answer', status: 400, body: { error }, headers: { 'x-request-id': 'req_7' } });
    const thrown = await failureOf(send(request(), options()), UpstreamError);
    expect(thrown.message).toBe('orq-router generate-image: 400 no such size (request id req_7)');
    expect(thrown).toMatchObject({
      name: 'BadRequestError',
      kind: 'bad_request',
      dialect: 'orq-router',
      operation: 'generate-image',
      status: 400,
      type: 'invalid_request_error',
      param: 'size',
      code: 'invalid_value',
      requestId: 'req_7',
      body: { error },
      retryable: false,
      notRetried: 'the server refused the request',
      attempts: [{ number: 1, failure: 'refused' }],
    });
  });

  it('keeps the runtime’s own error as the cause of a lost connection', async () => {
    upstream.play({ do: 'reset', at: 'end' });
    const thrown = await failureOf(send(request(), options()), UpstreamError);
    expect(thrown.message).toBe(
      'orq-router generate-image: connection lost after sending (ECONNRESET); it may have been processed and charged',
    );
    expect(thrown.cause).toMatchObject({ code: 'ECONNRESET' });
  });

  it('hands the idempotency key and the asked wait out with the error', async () => {
    upstream.play({ do: 'answer', status: 429, headers: { 'retry-after': '120' } });
    const keyed = request({ headers: { 'idempotency-key': 'call-1' } });
    expect(await failureOf(send(keyed, options()), UpstreamError)).toMatchObject({
      idempotencyKey: 'call-1',
      retryAfterMilliseconds: 120_000,
      notRetried: 'the server asks to wait 120000 ms, more than the 60000 ms allowed',
    });
  });

  it('sends the same idempotency key with every attempt', async () => {
    upstream.play({ do: 'answer', status: 429, headers: { 'retry-after': '0' } });
    await send(request({ headers: { 'idempotency-key': 'call-1' } }), options());
    expect(upstream.requests.map(({ headers }) => headers['idempotency-key'])).toEqual(['call-1', 'call-1']);
  });

  it('remembers over calls that a server honours keys', async () => {
    upstream.behave({ honoursIdempotency: true });
    await send(request(), options());
    upstream.play({ do: 'reset', at: 'end' });
    const response = await send(request({ headers: { 'idempotency-key': 'call-1' } }), options());
    expect(response.attempts).toMatchObject([{ failure: 'unknown' }, { status: 200 }]);
  });

  it('repeats a GET whatever became of it', async () => {
    upstream.play({ do: 'reset', at: 'end' });
    const response = await send(request({ method: 'GET', body: { kind: 'none' } }), options());
    expect(response.attempts).toHaveLength(2);
  });

  it.each<[string, Partial<SendOptions>, Partial<HttpRequest>, string]>([
    ['a timeout of 0', { timeout: 0 }, {}, 'timeout must be a number from 1 to 2147483647, not 0'],
    ['a timeout that no timer holds', { timeout: 2 ** 31 }, {}, 'timeout must be a number'],
    ['a deadline that is no number', { deadline: Number.NaN }, {}, 'deadline must be a number'],
    ['a text for a number', { deadline: '600' as unknown as number }, {}, 'to 2147483647, not "600"'],
    ['a negative number of retries', { maxRetries: -1 }, {}, 'maxRetries must be a number from 0'],
    [
      'a switch that is a text',
      { retryUnknownOutcome: 'false' as never },
      {},
      'retryUnknownOutcome must be true',
    ],
    ['a negative cap', { maxRetryAfter: -1 }, {}, 'maxRetryAfter must be a number from 0'],
    ['an address without a host', {}, { url: '/v1/images' }, 'url must be a whole http or https address'],
    ['another scheme', {}, { url: 'file:///etc/passwd' }, 'url must be a whole http or https address'],
    [
      'a key with a line break',
      {},
      { headers: { authorization: `Bearer ${key}\n` } },
      'header authorization holds a character',
    ],
    [
      'a header name with a space',
      {},
      { headers: { 'x y': '1' } },
      'headers hold a name that HTTP does not allow',
    ],
    [
      'a header of the connection',
      {},
      { headers: { 'transfer-encoding': 'chunked' } },
      'header transfer-encoding belongs to the connection',
    ],
    [
      'a length of its own',
      {},
      { headers: { 'content-length': '1' } },
      'header content-length follows from the body',
    ],
    [
      'what is no signal',
      { signal: {} as never },
      {},
      "signal must be an AbortSignal, as an AbortController's signal is",
    ],
    [
      'an expectation',
      {},
      { headers: { Expect: '100-continue' } },
      'header Expect belongs to the connection',
    ],
  ])('refuses %s before anything is sent', async (_, more, change, message) => {
    const thrown = await failureOf(send(request(change), options(more)), Error);
    expect(thrown).toMatchObject({ kind: 'request_options' });
    expect(thrown.message).toContain(message);
    expect(inspect(thrown)).not.toContain(key);
    expect(upstream.requests).toHaveLength(0);
  });
});

describe('a caller who leaves', () => {
  const reason = new Error('the user left');

  it('gets the reason of the signal and closes the socket', async () => {
    upstream.play({ do: 'hang', at: 'end' });
    const abort = new AbortController();
    const sent = send(request(), options({ signal: abort.signal }));
    setTimeout(() => {
      abort.abort(reason);
    }, 30);
    await expect(sent).rejects.toBe(reason);
    await closed();
  });

  it('is not waited for by a sleep between attempts', async () => {
    upstream.play({ do: 'answer', status: 429, headers: { 'retry-after': '50' } });
    const abort = new AbortController();
    const sent = send(
      request(),
      options({
        signal: abort.signal,
        onAttempt: () =>
          setImmediate(() => {
            abort.abort(reason);
          }),
      }),
    );
    await expect(sent).rejects.toBe(reason);
    expect(upstream.requests).toHaveLength(1);
  });

  it('leaves no listener behind on the signal', async () => {
    upstream.play({ do: 'answer', status: 429, headers: { 'retry-after-ms': '1' } });
    const abort = new AbortController();
    await send(request(), options({ signal: abort.signal }));
    upstream.play({ do: 'answer', status: 400 });
    await failureOf(send(request(), options({ signal: abort.signal })), UpstreamError);
    expect(getEventListeners(abort.signal, 'abort')).toHaveLength(0);
  });

  it('passes through a signal that was aborted with no reason of its own', async () => {
    const thrown = await failureOf(send(request(), options({ signal: AbortSignal.abort() })), DOMException);
    expect(thrown.name).toBe('AbortError');
  });
});

describe('connections', () => {
  it('refuse an option that does not exist, which would be ignored', () => {
    const given: object = { maxSocket: 1 };
    expect(() => new Connection(given)).toThrow(
      'maxSocket is no option of a connection: did you mean maxSockets?',
    );
  });

  it('are kept for later calls', async () => {
    for (let count = 0; count < 10; count += 1) await send(request(), options());
    // undici rests a socket for a turn of the loop, so that calls in a row alternate between two.
    expect(new Set(upstream.requests.map(({ socket }) => socket)).size).toBeLessThanOrEqual(2);
  });

  it('that the server closed while they were idle are not used', async () => {
    for (let count = 0; count < 5; count += 1) {
      const { attempts } = await send(request(), options());
      expect(attempts).toHaveLength(1);
      upstream.breakConnections();
    }
    expect(upstream.charges).toBe(5);
  });

  it('are limited: a call that waited for one in vain was never sent', async () => {
    const narrow = new Connection({ maxSockets: 1 });
    upstream.play({ do: 'hang', at: 'end' });
    const leave = new AbortController();
    const first = send(request(), options({ connection: narrow, signal: leave.signal }));
    const second = await failureOf(
      send(request(), options({ connection: narrow, timeout: 60, maxRetries: 1 })),
      UpstreamError,
    );
    expect(second).toMatchObject({ kind: 'timeout', retryable: true });
    expect(second.attempts.map(({ failure }) => failure)).toEqual(['never-sent', 'never-sent']);
    leave.abort();
    await expect(first).rejects.toThrow();
    expect(upstream.requests).toHaveLength(1);
    await narrow.close();
  });

  it('that are closed take no further call, and can be closed again', async () => {
    await send(request(), options());
    await Promise.all([connection.close(), connection.close()]);
    const thrown = await failureOf(send(request(), options()), RequestOptionsError);
    expect(thrown.message).toBe('connection is closed: make a new one');
    expect(upstream.requests).toHaveLength(1);
  });
});

const iterated = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
  let whole = '';
  for await (const chunk of body) whole += new TextDecoder().decode(chunk);
  return whole;
};
const handedOn = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
  let whole = '';
  await eachChunk(body[Symbol.asyncIterator](), (chunk) => {
    whole += new TextDecoder().decode(chunk);
    return undefined;
  });
  return whole;
};

describe.each([
  ['iterated', iterated],
  ['handed on', handedOn],
])('sendStreaming, its body %s', (_, text) => {
  it('gives the body as it comes', async () => {
    upstream.play({ do: 'answer', body: 'one two three', drip: { bytes: 4, every: 5 } });
    const response = await sendStreaming(request(), options());
    expect(await text(response.body)).toBe('one two three');
    expect(response.attempts).toMatchObject([{ number: 1, status: 200 }]);
  });

  it('tries again before the headers, never after them', async () => {
    upstream.play(
      { do: 'answer', status: 429, headers: { 'retry-after': '0' } },
      { do: 'answer', cutAfter: 60 },
    );
    const response = await sendStreaming(request(), options({ serverHonoursIdempotency: true }));
    const thrown = await failureOf(text(response.body), UpstreamError);
    expect(thrown).toMatchObject({ kind: 'connection', status: 200, retryable: false });
    expect(thrown.attempts).toHaveLength(2);
    expect(upstream.requests).toHaveLength(2);
  });

  it('ends a body that is silent for longer than the timeout', async () => {
    upstream.play({ do: 'answer', cutAfter: 10, then: 'hang' });
    const response = await sendStreaming(request(), options({ timeout: 80 }));
    expect(await failureOf(text(response.body), UpstreamError)).toMatchObject({ kind: 'timeout' });
    await closed();
  });

  it('closes the socket when the iteration is left', async () => {
    upstream.play({ do: 'answer', cutAfter: 10, then: 'hang' });
    const response = await sendStreaming(request(), options());
    for await (const _ of response.body) break;
    await closed();
  });

  it('closes the socket when a chunk is refused, and tells why in the words of who did', async () => {
    upstream.play({ do: 'answer', cutAfter: 10, then: 'hang' });
    const { body } = await sendStreaming(request(), options());
    const refusal = new Error('not this one');
    const refuse = (): undefined => {
      throw refusal;
    };
    await expect(eachChunk(body[Symbol.asyncIterator](), refuse)).rejects.toBe(refusal);
    await closed();
  });

  it('gives up a body that nobody reads when the timeout ends, and ends no process', async () => {
    upstream.play({ do: 'answer', cutAfter: 10, then: 'hang' });
    await sendStreaming(request(), options({ timeout: 40 }));
    await closed();
  });

  it('passes the reason of the signal out of the iteration', async () => {
    const reason = new Error('the user left');
    upstream.play({ do: 'answer', cutAfter: 10, then: 'hang' });
    const abort = new AbortController();
    const response = await sendStreaming(request(), options({ signal: abort.signal }));
    setTimeout(() => {
      abort.abort(reason);
    }, 20);
    await expect(text(response.body)).rejects.toBe(reason);
    await closed();
  });
});

describe('what is said about a call', () => {
  const picture = 'iVBORw0KGgo'.repeat(100);

  it('holds neither the key nor a picture, however the server repeats them', async () => {
    const message = `Incorrect API key provided: ${key}. Sent: ${picture}`;
    upstream.play({
      do: 'answer',
      status: 401,
      body: {
        error: { message, code: 'invalid_api_key' },
        echo: { authorization: `Bearer ${key}`, image: `data:image/png;base64,${picture}` },
      },
      headers: { 'set-cookie': 'session=secret-session' },
    });
    const thrown = await failureOf(send(request(), options()), UpstreamError);
    for (const text of [inspect(thrown, { depth: 9 }), JSON.stringify(thrown), thrown.message]) {
      expect(text).not.toContain(key);
      expect(text).not.toContain(picture.slice(0, 250));
      expect(text).not.toContain('secret-session');
    }
    expect(thrown.code).toBe('invalid_api_key');
    expect(thrown.message).toContain(
      'Incorrect API key provided: [redacted]. Sent: [base64, 1100 characters]',
    );
  });

  it('holds no key of whatever form, also where the answer was 2xx', async () => {
    const secret = 'correct horse battery';
    const headers = { 'x-api-key': secret };
    upstream.play(
      { do: 'answer', body: `<p>${secret}</p>` },
      { do: 'answer', events: [{ error: { message: `no ${secret}` } }] },
    );
    const response = await send(request({ headers }), options());
    const unreadable = await failureOf((async () => readJsonObject(response, call))(), UpstreamError);
    const streaming = await sendStreaming(request({ headers }), options());
    const events = readEvents(streaming, {
      call,
      readEvent: (json) => json,
      isCompleted: () => true,
      readWhole: () => [],
    });
    const said = await failureOf(events.next(), UpstreamError);
    expect(said.message).toBe('orq-router generate-image: no [redacted], said in the stream');
    for (const thing of [unreadable, said, response, streaming])
      expect(inspect(thing, { depth: 9 })).not.toContain(secret);
  });

  it('names no member that is not known', async () => {
    upstream.play({ do: 'reset', at: 'end' });
    const thrown = await failureOf(send(request(), options()), UpstreamError);
    expect(Object.keys(thrown).sort()).toEqual(
      ['attempts', 'dialect', 'kind', 'name', 'notRetried', 'operation', 'retryable'].sort(),
    );
  });
});

// undici's own limits are 300 s of silence.
if (process.env.IMAGEWIRE_LONG === '1')
  it('waits through 400 seconds of silence', async () => {
    upstream.play({ do: 'answer', delay: 400_000 });
    const response = await send(request(), options());
    expect(response.attempts).toHaveLength(1);
  }, 450_000);
