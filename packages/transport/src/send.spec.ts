import { FakeUpstream } from '@imagewire/fake-upstream';

import { Connection, type HttpRequest, send, type SendOptions } from './index.js';

const upstream = new FakeUpstream();
const connection = new Connection();
beforeAll(() => upstream.listen());
afterAll(async () => {
  await connection.close();
  await upstream.close();
});
beforeEach(() => {
  upstream.reset();
});

const call = { dialect: 'orq-router', operation: 'generate-image' };
const options = (more: Partial<SendOptions> = {}): SendOptions => ({ connection, call, ...more });
const failureOf = (sent: Promise<unknown>): Promise<Error> =>
  sent.then(
    () => Promise.reject(new Error('it was answered')),
    (error: unknown) => error as Error,
  );
const request = (): HttpRequest => ({
  method: 'POST',
  url: `${upstream.url}/v2/router/images/generations`,
  headers: { authorization: 'Bearer sk-test-0123456789' },
  body: { kind: 'json', text: '{"prompt":"a heron"}' },
});

describe('send', () => {
  it('sends the text with its type and length and gives the answer with its attempt', async () => {
    const response = await send(request(), options());
    expect(response.status).toBe(200);
    expect(JSON.parse(new TextDecoder().decode(response.body)).data).toHaveLength(1);
    expect(response.attempts).toMatchObject([{ number: 1, status: 200 }]);
    expect(upstream.requests).toMatchObject([
      {
        method: 'POST',
        path: '/v2/router/images/generations',
        headers: { 'content-type': 'application/json', 'content-length': '20' },
      },
    ]);
  });

  it('throws a refusal once, with what the server said', async () => {
    upstream.play({
      do: 'answer',
      status: 400,
      body: {
        error: {
          message: 'no such size',
          type: 'invalid_request_error',
          param: 'size',
          code: 'invalid_value',
        },
      },
      headers: { 'x-request-id': 'req_7' },
    });
    const error = await failureOf(send(request(), options()));
    expect(error.message).toBe('orq-router generate-image: 400 no such size (request id req_7)');
    expect(error).toMatchObject({
      kind: 'bad_request',
      param: 'size',
      code: 'invalid_value',
      retryable: false,
      attempts: [{ number: 1, failure: 'refused' }],
    });
    expect(upstream.requests).toHaveLength(1);
  });

  it('ends at once with the reason of the signal', async () => {
    upstream.play({ do: 'hang', at: 'end' });
    const reason = new Error('the user left');
    const abort = new AbortController();
    const sent = send(request(), options({ signal: abort.signal }));
    setTimeout(() => {
      abort.abort(reason);
    }, 50);
    await expect(sent).rejects.toBe(reason);
    expect(upstream.requests).toHaveLength(1);
  });
});
