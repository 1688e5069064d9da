import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { FakeUpstream, ordinaryBody } from '@imagewire/fake-upstream';
import {
  ModelValidationError,
  OrqProxyGenerateImageRequest,
  OrqProxyGenerateImageResponse,
  readModel,
  RequestOptionsError,
} from '@imagewire/models';

import { failureOf } from '../../test/failure-of.js';
import { pngBase64 } from '../../test/pictures.js';
import { UnreadableAnswerError } from '../answer-errors.js';
import { ConnectionError, InternalServerError, RateLimitError } from '../errors.js';
import { FileWriteError } from '../file-write-error.js';
import { readJsonObject } from '../read-body.js';
import { SaveImagesError } from '../saving/save-images-error.js';
import {
  type CallOptions,
  ClientCall,
  type ClientOptions,
  type ClientSettings,
  encodeJsonRequest,
  type PendingAnswer,
  resolveClientOptions,
} from './index.js';

const name = { dialect: 'orq-proxy', operation: 'generate-image' };
const server = { apiKeyVariable: 'X', baseURLVariable: 'X', root: '/v2/proxy' };
const upstream = new FakeUpstream();
const told: string[] = [];
const logger = {
  debug: (message: string) => told.push(`debug ${message}`),
  warn: (message: string) => told.push(`warn ${message}`),
};
let open: ClientSettings[] = [];
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
afterEach(async () => {
  upstream.reset();
  told.length = 0;
  await Promise.all(open.map(({ connection }) => connection.close()));
  open = [];
});

/** A client's method, as the clients write theirs. */
function client(options: ClientOptions = {}) {
  const given = { apiKey: 'sk-0123456789', baseURL: upstream.url, logger, ...options };
  const settings = resolveClientOptions(given, server);
  open.push(settings);
  return (request: object = { model: 'm', prompt: 'p' }, callOptions: CallOptions = {}) => {
    const call = new ClientCall(settings, name, callOptions);
    return call.start(
      async () => {
        const model = call.parse(OrqProxyGenerateImageRequest, request);
        return call.send(encodeJsonRequest(model, '/v2/proxy/images/generations', call.frame()));
      },
      (response) => readModel(OrqProxyGenerateImageResponse, readJsonObject(response, name)),
    );
  };
}

async function all(body: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return chunks;
}

const abortion = () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  const abort = (): void => {
    controller.abort(reason);
  };
  return { signal: controller.signal, abort, reason };
};

const again = { do: 'answer', status: 429, headers: { 'retry-after-ms': '1' } } as const;
const failed = { do: 'answer', status: 500 } as const;
const incomplete = { do: 'answer', body: { created: 1 } } as const;

describe('an answer under way', () => {
  it('is sent at once, awaited or not', async () => {
    const generate = client();
    const both = [generate(), generate()];
    while (upstream.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
    await Promise.all(both);
  });

  it('is sent once, however it is taken', async () => {
    const answer = client()();
    const data = await answer;
    const result = await answer.withResponse();
    const response = await answer.asResponse();
    expect(result.data).toBe(data);
    expect(await response.json()).toEqual(ordinaryBody);
    expect(upstream.requests).toHaveLength(1);
  });

  it('tells of the response, the request id and every attempt', async () => {
    upstream.play(again, { do: 'answer', headers: { 'x-request-id': 'req_1', 'x-team': 'birds' } });
    const { data, response, requestId, attempts, warnings } = await client()().withResponse();
    expect(data.data).toHaveLength(1);
    expect([response.status, response.headers.get('x-team')]).toEqual([200, 'birds']);
    expect(await response.json()).toEqual(ordinaryBody);
    expect(requestId).toBe('req_1');
    expect(attempts.map(({ status }) => status)).toEqual([429, 200]);
    expect(warnings).toEqual([]);
  });

  it('has no request id where the server names none', async () => {
    expect(await client()().withResponse()).not.toHaveProperty('requestId');
  });

  it('is a promise to whoever wants one', async () => {
    const generate = client();
    const ended: string[] = [];
    const end = (): void => void ended.push('ended');
    const promise: Promise<OrqProxyGenerateImageResponse> = generate().finally(end);
    expect(await promise).toBeInstanceOf(OrqProxyGenerateImageResponse);
    upstream.play(failed);
    expect(await generate().catch((error: unknown) => (error as Error).name)).toBe('InternalServerError');
    expect(ended).toEqual(['ended']);
  });

  it('gives a body that cannot be read as the response that it is', async () => {
    upstream.play({ do: 'answer', body: 'OK' });
    const answer = client()();
    expect(await (await answer.asResponse()).text()).toBe('OK');
    await failureOf(answer, UnreadableAnswerError);
  });

  it('rejects every form of it when the call fails', async () => {
    upstream.play(failed);
    const answer = client()();
    await failureOf(answer.asResponse(), InternalServerError);
    await failureOf(answer.withResponse(), InternalServerError);
    await failureOf(answer.save('nowhere'), InternalServerError);
  });

  it('shows neither key nor picture when it is inspected', async () => {
    const answer = client()();
    await answer;
    const shown = inspect(answer, { depth: 20 });
    expect(shown).not.toContain('sk-0123456789');
    expect(shown).not.toContain(pngBase64.slice(0, 40));
  });
});

describe('asStream', () => {
  const read = async (body: AsyncIterable<Uint8Array>): Promise<Buffer> => Buffer.concat(await all(body));

  it('gives the answer as soon as its headers are there, and its body byte for byte', async () => {
    const body = { data: [{ b64_json: pngBase64 }], newer: 1 };
    upstream.play({ do: 'answer', body, headers: { 'x-request-id': 'req_1' } });
    const answer = await client()().asStream();
    expect(answer).toMatchObject({ status: 200, requestId: 'req_1', attempts: [{ status: 200 }] });
    expect(JSON.parse((await read(answer.body)).toString())).toEqual(body);
  });

  it('reads any body as the call would have read it', async () => {
    const answer = await client()().asStream();
    await read(answer.body);
    const { value, issues } = answer.read(Buffer.from('{"data":null,"newer":1}'));
    expect(value).toBeInstanceOf(OrqProxyGenerateImageResponse);
    expect(value).toMatchObject({ newer: 1 });
    expect(issues).toMatchObject([{ path: 'data' }]);
    expect(() => answer.read(Buffer.from('<html>'))).toThrow(UnreadableAnswerError);
    expect(told.filter((line) => line.startsWith('warn'))).toEqual([]);
  });

  it('tries again what failed before the headers, and never what failed behind them', async () => {
    upstream.play(again);
    upstream.play({ do: 'answer', cutAfter: 20, then: 'reset' });
    const answer = await client({ retryUnknownOutcome: true })().asStream();
    expect(answer.attempts).toHaveLength(2);
    await failureOf(read(answer.body), ConnectionError);
    expect(upstream.requests).toHaveLength(2);
  });

  it('fails as the call does', async () => {
    upstream.play({ do: 'answer', status: 500 });
    await failureOf(client({ maxRetries: 0 })().asStream(), InternalServerError);
  });

  it('is refused behind another form, and refuses every other behind it', async () => {
    const awaited = client()();
    await awaited;
    await failureOf(awaited.asStream(), RequestOptionsError);
    const streamed = client()();
    const { body } = await streamed.asStream();
    await failureOf(streamed.withResponse(), RequestOptionsError);
    await failureOf(streamed.asResponse(), RequestOptionsError);
    await failureOf(streamed.save('.'), RequestOptionsError);
    await failureOf(streamed.asStream(), RequestOptionsError);
    expect((await read(body)).byteLength).toBeGreaterThan(0);
  });
});

describe('save', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('fetches results without the key, through the client’s own connection', async () => {
    const address = `${upstream.url}/result`;
    upstream.play({ do: 'answer', body: { data: [{ url: address }] } });
    upstream.play({ do: 'answer', bodyBase64: pngBase64 });
    const sent: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      const { method, url } = new Request(input, { ...init, body: null });
      sent.push(`${method} ${new URL(url).pathname}`);
      return globalThis.fetch(input, init);
    };
    const { images } = await client({ fetch })().save(folder, { name: 'heron' });
    expect(images[0]?.path).toBe(join(folder, 'heron-0.png'));
    expect(sent).toEqual(['POST /v2/proxy/images/generations', 'GET /result']);
    expect(upstream.requests[1]?.headers).not.toHaveProperty('authorization');
  });

  it('ends with its caller while a result is fetched', async () => {
    upstream.play({ do: 'answer', body: { data: [{ url: `${upstream.url}/result` }] } });
    upstream.play({ do: 'answer', bodyBase64: pngBase64, cutAfter: 10, then: 'hang' });
    const abort = new AbortController();
    const reason = new Error('enough');
    const saving = client()(undefined, { signal: abort.signal }).save(folder);
    while (upstream.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
    abort.abort(reason);
    await expect(saving).rejects.toBe(reason);
    expect(await readdir(folder)).toEqual([]);
  });

  it('names every picture that cannot be saved', async () => {
    upstream.play({ do: 'answer', body: { data: [{ b64_json: pngBase64 }, null, { url: 'u' }] } });
    const failure = client()().save(folder);
    await expect(failure).rejects.toMatchObject({
      kind: 'save_images',
      failures: [
        { index: 1, error: { kind: 'image_content' } },
        { index: 2, error: { kind: 'request_options' } },
      ],
    });
    expect(await readdir(folder)).toEqual(['image-0.png']);
  });
});

describe('save, straight from the wire', () => {
  const picture = Buffer.alloc(3_000_001, 'a picture of many bytes, ');
  const base64 = picture.toString('base64');
  const two = { created: 1, data: [{ b64_json: base64 }, { b64_json: base64 }] };
  const cutInTheSecond = { do: 'answer', body: two, cutAfter: 6_000_000, then: 'close' } as const;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes the pictures, and gives the answer with nothing in their place', async () => {
    upstream.play({ do: 'answer', body: two, headers: { 'x-request-id': 'req_1' } });
    const call = client()();
    const { images, data, requestId, attempts, warnings } = await call.save(folder);
    expect(images.map(({ index, path, size }) => ({ index, path, size }))).toEqual([
      { index: 0, path: join(folder, 'image-0.bin'), size: picture.byteLength },
      { index: 1, path: join(folder, 'image-1.bin'), size: picture.byteLength },
    ]);
    expect((await readdir(folder)).sort()).toEqual(['image-0.bin', 'image-1.bin']);
    expect(picture.equals(await readFile(join(folder, 'image-1.bin')))).toBe(true);
    expect(data).toBeInstanceOf(OrqProxyGenerateImageResponse);
    expect(data).toEqual({ created: 1, data: [{ b64_json: '' }, { b64_json: '' }] });
    expect([requestId, attempts.length, warnings]).toEqual(['req_1', 1, []]);
    expect(await call).toEqual(data);
    expect(upstream.requests).toHaveLength(1);
  });

  it('leaves the base64 in an answer that was asked for before', async () => {
    upstream.play({ do: 'answer', body: two });
    const call = client()();
    const saving = call.then(() => call.save(folder));
    expect((await call).data[1]?.b64_json).toBe(base64);
    expect((await saving).data.data[1]?.b64_json).toBe('');
    expect((await call).data[1]?.b64_json).toBe(base64);
    expect((await call.save(folder, { name: 'again' })).images).toHaveLength(2);
    expect(await readdir(folder)).toHaveLength(4);
  });

  it('cannot be done twice, which would find no pictures', async () => {
    const call = client()();
    await call.save(folder);
    const error = await failureOf(call.save(folder), RequestOptionsError);
    expect(error.message).toBe('save can be called again only where the call was awaited before it');
  });

  it('keeps the whole pictures of an answer that is cut, and no half one', async () => {
    upstream.play(cutInTheSecond);
    const error = await failureOf(client()().save(folder), SaveImagesError);
    expect(error.saved).toEqual([{ index: 0, path: join(folder, 'image-0.bin'), size: picture.byteLength }]);
    expect(error.failures).toMatchObject([{ index: 1, error: { kind: 'connection', attempts: [{}] } }]);
    expect(error.cause).toBeInstanceOf(ConnectionError);
    expect(await readdir(folder)).toEqual(['image-0.bin']);
  });

  it('throws the failure itself where no picture was whole', async () => {
    upstream.play({ ...cutInTheSecond, cutAfter: 2_000_000 });
    await failureOf(client()().save(folder), ConnectionError);
    expect(await readdir(folder)).toEqual([]);
  });

  it('begins anew where a cut answer is asked for again', async () => {
    upstream.play(cutInTheSecond, { do: 'answer', body: two });
    const { images, attempts } = await client({ retryUnknownOutcome: true })().save(folder);
    expect([images.length, attempts.length]).toEqual([2, 2]);
    expect((await readdir(folder)).sort()).toEqual(['image-0.bin', 'image-1.bin']);
  });

  it('keeps the pictures of an answer whose JSON ends too early', async () => {
    upstream.play({ do: 'answer', body: JSON.stringify(two).slice(0, -2) });
    const error = await failureOf(client()().save(folder), SaveImagesError);
    expect(error.saved).toHaveLength(2);
    expect(error.failures).toMatchObject([{ error: { kind: 'unreadable_answer', reason: 'cut' } }]);
  });

  it('keeps the pictures of an answer that a strict client refuses', async () => {
    upstream.play({ do: 'answer', body: { ...two, created: 'yesterday' } });
    await failureOf(client({ validate: 'strict' })().save(folder), ModelValidationError);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('warns of the answer once', async () => {
    upstream.play({ do: 'answer', body: { ...two, created: 'yesterday' } });
    expect((await client()().save(folder)).warnings).toMatchObject([{ path: 'created' }]);
    expect(told.filter((line) => line.startsWith('warn'))).toHaveLength(1);
  });

  it('says that an answer has no pictures, and holds that answer', async () => {
    upstream.play({ do: 'answer', body: { created: 1, data: [] } });
    const error = await failureOf(client()().save(folder), SaveImagesError);
    expect(error.message).toBe('the answer has no pictures to save');
    expect(error.answer).toEqual({ created: 1, data: [] });
    expect(inspect(error)).not.toContain('created');
  });

  it.each(['the call', 'saving'])('ends with the signal of %s, and leaves nothing', async (whose) => {
    upstream.play({ ...cutInTheSecond, then: 'hang' });
    const { signal, abort, reason } = abortion();
    const call = client()(undefined, whose === 'the call' ? { signal } : {});
    const saving = call.save(folder, whose === 'saving' ? { signal } : {});
    while ((await readdir(folder)).length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
    abort();
    await expect(saving).rejects.toBe(reason);
    expect(await readdir(folder)).toEqual([]);
    while (upstream.requests[0]?.closedEarly !== true) await new Promise((resolve) => setTimeout(resolve, 2));
  });

  it('leaves the answer of a call to be awaited where the name of its files cannot work', async () => {
    upstream.play({ do: 'answer', body: two });
    const call = client()();
    await failureOf(call.save(folder, { name: '../heron' }), RequestOptionsError);
    expect((await call).data).toHaveLength(2);
  });

  it('says what the disk refuses, holds the answer that was paid for, and does not ask again', async () => {
    upstream.play({ do: 'answer', body: two });
    const file = join(folder, 'taken');
    await writeFile(file, '');
    const error = await failureOf(
      client({ retryUnknownOutcome: true })().save(join(file, 'in')),
      SaveImagesError,
    );
    expect(error.failures.map(({ error: failure }) => failure)).toEqual([
      expect.any(FileWriteError),
      expect.any(FileWriteError),
    ]);
    expect(error.message).toContain('ENOTDIR');
    expect(error.answer).toEqual(two);
    expect(upstream.requests).toHaveLength(1);
  });
});

describe('an answer that is not as its dialect says', () => {
  const issue = { path: 'data', rule: 'isPresent', side: 'answer' };

  it('is given, with a warning', async () => {
    upstream.play(incomplete);
    const { data, warnings } = await client()().withResponse();
    expect(data).toEqual({ created: 1 });
    expect(warnings).toMatchObject([issue]);
    expect(told[1]).toMatch(/^warn orq-proxy generate-image: the answer is not as the dialect says: data /);
  });

  it('is warned of once, however it is taken', async () => {
    upstream.play(incomplete);
    const answer = client()();
    await answer;
    expect((await answer.withResponse()).warnings).toHaveLength(1);
    expect(told.filter((line) => line.startsWith('warn'))).toHaveLength(1);
  });

  it('is given in silence with validate off', async () => {
    upstream.play(incomplete);
    expect((await client({ validate: 'off' })().withResponse()).warnings).toEqual([]);
    expect(told.filter((line) => line.startsWith('warn'))).toEqual([]);
  });

  it('is an error with validate strict', async () => {
    upstream.play(incomplete);
    const error = await failureOf(client({ validate: 'strict' })(), ModelValidationError);
    expect(error).toMatchObject({ model: 'OrqProxyGenerateImageResponse', issues: [{ path: 'data' }] });
  });

  it('is told to console.warn by default', async () => {
    upstream.play(incomplete);
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    await client({ logger: undefined })();
    expect(warn.mock.calls).toEqual([[expect.stringContaining('the answer is not as the dialect says')]]);
    warn.mockRestore();
  });
});

describe('a request that is newer than its class', () => {
  const request = { model: 'm', prompt: 'p', quality: 'ultra', seed: 7 };

  it('is not sent', async () => {
    const error = await failureOf(client()(request), ModelValidationError);
    expect(error.issues.map(({ path }) => path).sort()).toEqual(['quality', 'seed']);
    expect(upstream.requests).toEqual([]);
  });

  it('is sent with validateRequest warn, with warnings', async () => {
    const { warnings } = await client({ validateRequest: 'warn' })(request).withResponse();
    expect(warnings.map(({ side, path }) => `${side} ${path}`).sort()).toEqual([
      'request quality',
      'request seed',
    ]);
    expect(told[0]).toMatch(/^warn orq-proxy generate-image: the request is not as the dialect says: /);
  });
});

describe('the options of a call', () => {
  const sentHeaders = () => upstream.requests[0]?.headers;

  it('go before the client’s', async () => {
    upstream.play(again);
    const generate = client({
      maxRetries: 5,
      timeout: 1,
      defaultHeaders: { 'x-team': 'birds', 'x-a': 'client' },
    });
    const headers = { 'X-A': 'headers', 'x-b': 'headers' };
    const extraHeaders = { 'x-b': 'extra' };
    const call = generate(undefined, { maxRetries: 0, timeout: 5000, headers, extraHeaders });
    await failureOf(call, RateLimitError);
    expect(sentHeaders()).toMatchObject({ 'x-team': 'birds', 'x-a': 'headers', 'x-b': 'extra' });
  });

  it('leave the client’s in place where they are undefined', async () => {
    upstream.play(again);
    await failureOf(client({ maxRetries: 0 })(undefined, { maxRetries: undefined }), RateLimitError);
  });

  it('name the call by a new key each time, stable over its attempts', async () => {
    const generate = client();
    upstream.play(again);
    await generate();
    await generate();
    const [first, second, third] = upstream.requests.map(({ headers }) => headers['idempotency-key']);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('refuse an empty key, and send nothing', async () => {
    await failureOf(client()(undefined, { idempotencyKey: '' }), RequestOptionsError);
    expect(upstream.requests).toEqual([]);
  });

  it('refuse one that does not exist, and send nothing', async () => {
    const error = await failureOf(client()(undefined, { time_out: 5 } as CallOptions), RequestOptionsError);
    expect(error.message).toBe('time_out is no option of a call: did you mean timeout?');
    expect(upstream.requests).toEqual([]);
  });

  it('pass the caller’s reason on when it leaves', async () => {
    upstream.play({ do: 'hang', at: 'end' });
    const reason = new Error('enough');
    const abort = new AbortController();
    const call = client()(undefined, { signal: abort.signal });
    while (upstream.charges === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    abort.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(told).toEqual([]);
  });
});

describe('a failure whose outcome is unknown', () => {
  it('is not tried again', async () => {
    upstream.play({ do: 'reset', at: 'end' });
    expect(await failureOf(client()(), ConnectionError)).toMatchObject({ retryable: false });
    expect(upstream.charges).toBe(1);
  });

  it('is tried again where the server says in its answer that it honours the key', async () => {
    upstream.behave({ honoursIdempotency: true });
    const generate = client();
    await generate();
    upstream.play({ do: 'reset', at: 'end' });
    await generate();
    expect([upstream.requests.length, upstream.charges]).toEqual([3, 2]);
  });

  it.each([
    ['the client knows that the server honours the key', { serverHonoursIdempotency: true }, {}],
    ['the client takes the risk', { retryUnknownOutcome: true }, {}],
    ['the call takes the risk', {}, { retryUnknownOutcome: true }],
  ])('is tried again where %s', async (_, options, callOptions) => {
    upstream.play(failed);
    await client(options)(undefined, callOptions);
    expect(upstream.requests).toHaveLength(2);
  });
});

it.each([
  [{ seed: NaN }, 'seed'],
  [{ look: { grain: [Infinity] } }, 'look.grain.0'],
  [{ tags: new Set(['a']) }, 'tags'],
])('refuses of a request that is newer than us what JSON cannot hold: %p', async (more, option) => {
  const answer = client({ validateRequest: 'warn' })({ model: 'm', prompt: 'p', ...more });
  expect(await failureOf(answer, RequestOptionsError)).toMatchObject({ option });
  expect([upstream.requests, told]).toEqual([[], []]);
});

it('tells the logger of every attempt', async () => {
  upstream.play(again);
  await client()();
  expect(told).toEqual([
    'debug orq-proxy generate-image: attempt 1: status 429',
    'debug orq-proxy generate-image: attempt 2: status 200',
  ]);
});

it.each([
  ['a key with a line break', { apiKey: 'sk-1\n' }, {}, 'header authorization'],
  ['a timeout of no time', {}, { timeout: 0 }, 'timeout'],
  ['less than no retries', {}, { maxRetries: -1 }, 'maxRetries'],
  ['a controller for its signal', {}, { signal: new AbortController() as never }, 'signal'],
  ['null for options', {}, null as never, 'options'],
  [
    'a type of its own for the body',
    {},
    { headers: { 'Content-Type': 'text/plain' } },
    'header content-type',
  ],
  ['a text for headers', {}, { headers: 'x' as never }, 'headers'],
  ['what JSON cannot hold', {}, { extraBody: { x: { y: NaN } } }, 'extraBody.x.y'],
  ['headers that have no members', {}, { extraHeaders: new Headers() as never }, 'extraHeaders'],
])('refuses %s, and sends nothing', async (_, options, callOptions, option) => {
  const answer: PendingAnswer<unknown> = client(options)(undefined, callOptions);
  expect(await failureOf(answer, RequestOptionsError)).toMatchObject({ option });
  expect(upstream.requests).toEqual([]);
});
