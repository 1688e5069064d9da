import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';
import { OrqProxyGenerateImageRequest, OrqProxyGenerateImageResponse, readModel } from '@imagewire/models';

import { failureOf } from '../../test/failure-of.js';
import { UnreadableAnswerError } from '../answer-errors.js';
import { ContentPolicyError } from '../errors.js';
import { readJsonObject } from '../read-body.js';
import { ClientCall, encodeJsonRequest, type PendingAnswer, resolveClientOptions } from './index.js';

const name = { dialect: 'orq-proxy', operation: 'generate-image' };
const upstream = new FakeUpstream();
let settings: ReturnType<typeof resolveClientOptions>;
let folder: string;
beforeAll(() => upstream.listen());
beforeEach(async () => {
  const options = { apiKey: 'sk-1', baseURL: upstream.url, retryUnknownOutcome: true };
  settings = resolveClientOptions(options, { apiKeyVariable: 'X', baseURLVariable: 'X', root: '/v2/proxy' });
  folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await settings.connection.close();
  upstream.reset();
});
afterAll(() => upstream.close());

function generate(): PendingAnswer<OrqProxyGenerateImageResponse> {
  const call = new ClientCall(settings, name, {});
  const request = call.parse(OrqProxyGenerateImageRequest, { model: 'm', prompt: 'p' });
  return call.start(
    () => call.send(encodeJsonRequest(request, '/v2/proxy/images/generations', call.frame())),
    (response) => readModel(OrqProxyGenerateImageResponse, readJsonObject(response, name)),
  );
}

async function streamed(call: PendingAnswer<OrqProxyGenerateImageResponse>): Promise<object> {
  const { body, read } = await call.asStream();
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return read(Buffer.concat(chunks)).value;
}

const error = { message: 'no room for sk-1', type: 'server_error', code: 'full' };

describe.each<[string, (call: PendingAnswer<OrqProxyGenerateImageResponse>) => Promise<unknown>]>([
  ['awaited', (call) => call],
  ['taken with its response', (call) => call.withResponse()],
  ['taken as a stream', streamed],
  ['saved from the wire', (call) => call.save(folder)],
  [
    'saved from memory',
    (call) =>
      call.then(
        () => call.save(folder),
        () => call.save(folder),
      ),
  ],
])('an error said with status 200, %s', (form, take) => {
  it('is one of unknown outcome, without the key, and is not asked for again', async () => {
    upstream.play({ do: 'answer', body: { error }, headers: { 'x-request-id': 'req_1' } });
    const failure = await failureOf(take(generate()), UnreadableAnswerError);
    expect(failure.message).toBe(
      'orq-proxy generate-image: 200, but it says: no room for [redacted] (request id req_1); it may have been charged',
    );
    expect(failure).toMatchObject({
      reason: 'error',
      type: 'server_error',
      code: 'full',
      status: 200,
      requestId: 'req_1',
      retryable: false,
      attempts: [{ status: 200 }],
      body: { error: { ...error, message: 'no room for [redacted]' } },
    });
    expect(upstream.requests).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is a refusal where it is one for the content', async () => {
    upstream.play({ do: 'answer', body: { error: 'rejected by our safety system', data: [{}] } });
    expect(await failureOf(take(generate()), ContentPolicyError)).toMatchObject({ status: 200 });
  });

  it.each([100, 30_000])('is no error beside a picture of %d bytes, which was paid for', async (size) => {
    const data = [{ b64_json: Buffer.alloc(size, 'a picture, ').toString('base64') }];
    upstream.play({ do: 'answer', body: { created: 1, data, error } });
    await take(generate());
    expect(await readdir(folder)).toHaveLength(form.startsWith('saved') ? 1 : 0);
  });
});

it('is given as the response that it is', async () => {
  upstream.play({ do: 'answer', body: { error } });
  expect(await (await generate().asResponse()).json()).toEqual({ error });
});
