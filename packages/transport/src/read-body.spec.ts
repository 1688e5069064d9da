import { failureOf } from '../test/failure-of.js';
import { UnreadableAnswerError } from './answer-errors.js';
import type { HttpResponse } from './http-message.js';
import { readErrorText, readJsonObject } from './read-body.js';

const call = { dialect: 'sudo', operation: 'generate-image' };
const answer = (text: string, type = 'application/json'): HttpResponse => ({
  status: 200,
  headers: { 'content-type': type, 'x-api-key': 'secret' },
  requestId: 'req_1',
  attempts: [{ number: 1, startedAt: 0, milliseconds: 9, status: 200 }],
  body: new TextEncoder().encode(text),
});

describe('readJsonObject', () => {
  it.each(['{"a":[1,null,"ä"]}', ' \n{"a":[1,null,"ä"]}\n', '\uFEFF{"a":[1,null,"ä"]}'])(
    'reads %j',
    (text) => {
      expect(readJsonObject(answer(text), call)).toEqual({ a: [1, null, 'ä'] });
    },
  );

  it('reads JSON whatever the server calls it', () => {
    expect(readJsonObject(answer('{}', 'text/html'), call)).toEqual({});
  });

  it.each([
    ['', 'empty', 'its body is empty'],
    ['  \n', 'empty', 'its body is empty'],
    ['<!doctype html><title>x</title>', 'html', 'its body is an HTML page'],
    ['{"created":1,"data":[{"b64', 'cut', 'its JSON ends too early'],
    ['upstream said no', 'not_json', 'its body is not JSON'],
    ['[]', 'not_an_object', 'its JSON is no object'],
    ['null', 'not_an_object', 'its JSON is no object'],
    ['"text"', 'not_an_object', 'its JSON is no object'],
  ])('says what %j is instead', async (text, reason, words) => {
    const error = await failureOf((async () => readJsonObject(answer(text), call))(), UnreadableAnswerError);
    expect(error.message).toBe(
      `sudo generate-image: 200, but ${words} (request id req_1); it may have been charged`,
    );
    expect(error).toMatchObject({
      kind: 'unreadable_answer',
      reason,
      status: 200,
      requestId: 'req_1',
      retryable: false,
      attempts: [{ number: 1 }],
      headers: { 'x-api-key': '[redacted]' },
      body: text,
    });
  });

  it('says the error that stands in the place of pictures', async () => {
    const text = '{"error":{"code":"full","param":"n"},"data":[]}';
    const error = await failureOf((async () => readJsonObject(answer(text), call))(), UnreadableAnswerError);
    expect(error.message).toContain(
      ': 200, but it says: an error without a message (request id req_1); it may',
    );
    expect(error).toMatchObject({
      reason: 'error',
      code: 'full',
      param: 'n',
      body: JSON.parse(text) as object,
    });
  });

  it('takes pictures that are on the disk for pictures', () => {
    const response = answer('{"error":"the second failed","data":[{"b64_json":""}]}');
    expect(() => readJsonObject(response, call)).toThrow('the second failed');
    expect(readJsonObject({ ...response, hasSavedPictures: true }, call)).toHaveProperty('data');
  });

  it('keeps only the start of a long body, and no picture of it', async () => {
    const text = `{"b64_json":"${'QUJD'.repeat(100)}", ${'x y '.repeat(5000)}`;
    const error = await failureOf((async () => readJsonObject(answer(text), call))(), UnreadableAnswerError);
    expect((error.body as string).length).toBeLessThan(5000);
    expect(error.body).toContain('[base64, 400 characters]');
  });
});

describe('readErrorText', () => {
  it('stops after a mebibyte and leaves the rest', async () => {
    let given = 0;
    let left = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          given += 1;
          yield new Uint8Array(65_536).fill(65);
        }
      } finally {
        left = true;
      }
    }
    expect(await readErrorText(endless())).toHaveLength(1_048_576);
    expect([given, left]).toEqual([16, true]);
  });

  it('gives what came before the connection was lost', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"error"');
      throw new Error('lost');
    }
    expect(await readErrorText(broken())).toBe('{"error"');
  });
});
