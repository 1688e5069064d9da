import {
  OpenAIEditImageJsonRequest,
  OpenAIEditImageRequest,
  OpenAIGenerateImageRequest,
  parseModel,
  type PlainObject,
  serializeModel,
} from '@imagewire/models';

import { upstreamsOverFake } from '../../../test/upstreams-over-fake.js';
import type { OpenAICompatibleSettings } from '../../config/upstream-settings.js';
import type { EditJob, ImageJob } from '../../routing/image-job.js';
import { noRouting } from '../../routing/job-routing.js';
import type { ImageEvent, Upstream } from '../upstream.js';
import type { UpstreamFailure } from '../upstream-failure.js';

const [server, openUpstream] = upstreamsOverFake();

function upstreamFor(settings: Partial<OpenAICompatibleSettings> = {}): Upstream {
  return openUpstream({ type: 'openai-compatible', baseURL: `${server.url}/v1`, ...settings });
}

const keep = { unknownKeys: 'keep', unknownValues: 'keep' } as const;
const trace = { requestId: 'req_1' };
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const content = new Blob([png]);
const picture = { content, sha256: '', width: 1, height: 1, mediaType: 'image/png', hasAlpha: true } as const;
const job = (request: PlainObject): ImageJob => ({
  operation: 'generate',
  request: parseModel(OpenAIGenerateImageRequest, { prompt: 'p', ...request }, keep),
  trace,
  routing: noRouting,
});
const call = { model: 'theirs', signal: new AbortController().signal };
const sentBody = (): unknown => JSON.parse(server.requests[0]?.body.toString() ?? '');

describe('an idempotency key', () => {
  const keyed = { ...call, idempotencyKey: 'one-of-ours' };
  const lost = async (given: object): Promise<unknown> => {
    server.play({ do: 'reset', at: 'end' });
    const upstream = upstreamFor(given);
    const failure = await upstream.send(job({}), keyed).catch((error: unknown) => error);
    return (failure as UpstreamFailure).facts.isRepeatable;
  };

  it('goes along where there is one', async () => {
    await upstreamFor().send(job({}), keyed);
    await upstreamFor().send(job({}), call);
    expect(server.requests.map(({ headers }) => headers['idempotency-key'])).toEqual([
      'one-of-ours',
      undefined,
    ]);
  });

  it('makes a lost call repeatable where the server promises to charge it once', async () => {
    expect(await lost({})).toBe(false);
    expect(await lost({ honoursIdempotency: true })).toBe(true);
    server.behave({ honoursIdempotency: true });
    const believing = upstreamFor();
    await believing.send(job({}), keyed);
    server.play({ do: 'reset', at: 'end' });
    await expect(believing.send(job({}), keyed)).rejects.toMatchObject({ facts: { isRepeatable: true } });
  });
});

describe('a request to a server that speaks OpenAI', () => {
  it('goes out as the client wrote it, with the model as the server calls it', async () => {
    const request = { model: 'ours', quality: 'ultra', seed: 7, nested: { a: [1, null] }, n: null };
    const { warnings } = await upstreamFor({ apiKey: 'sk-1' }).send(job(request), call);
    expect(sentBody()).toEqual({ prompt: 'p', ...request, model: 'theirs' });
    expect(server.requests[0]).toMatchObject({
      path: '/v1/images/generations',
      headers: { authorization: 'Bearer sk-1' },
    });
    expect(warnings?.map((warning) => warning.split(':')[0]).sort()).toEqual(['nested', 'quality', 'seed']);
  });

  it('says no word of what is known', async () => {
    expect((await upstreamFor().send(job({ quality: 'high' }), call)).warnings).toEqual([]);
  });

  it('is refused where only what is known may pass, and nothing is sent', async () => {
    const sending = upstreamFor({ strict: true }).send(job({ seed: 7 }), call);
    await expect(sending).rejects.toMatchObject({ issues: [{ path: 'seed', rule: 'whitelistValidation' }] });
    expect(server.requests).toEqual([]);
  });

  it("reaches Azure's deployments: the name in the path, the key in its header, the version in the query", async () => {
    const baseURL = `${server.url}/openai/deployments/{model}`;
    const settings = { baseURL, headers: { 'Api-Key': 'k-1' }, query: { 'api-version': '2025-04-01' } };
    await upstreamFor(settings).send(job({}), { ...call, model: 'my deployment' });
    const [sent] = server.requests;
    expect(sent?.path).toBe('/openai/deployments/my%20deployment/images/generations?api-version=2025-04-01');
    expect(sent?.headers).toMatchObject({ 'api-key': 'k-1' });
    expect(sent?.headers).not.toHaveProperty('authorization');
  });

  it('goes where the settings have the operation', async () => {
    await upstreamFor({ paths: { generate: '/images' } }).send(job({}), call);
    expect(server.requests[0]?.path).toBe('/v1/images');
  });
});

describe('the pictures of a request', () => {
  const edit = (request: EditJob['request'], field: 'image' | 'images', count: number): EditJob => ({
    operation: 'edit',
    request,
    trace,
    routing: noRouting,
    pictures: { field, images: Array.from({ length: count }, () => picture), mask: picture },
  });

  it('are uploaded with every field beside them', async () => {
    const file = new File([png], 'a.png');
    const form = parseModel(
      OpenAIEditImageRequest,
      { prompt: 'p', image: [file, file], mask: file, seed: '7' },
      keep,
    );
    await upstreamFor().send(edit(form, 'image', 2), call);
    const [sent] = server.requests;
    expect(sent?.headers['content-type']).toMatch(/^multipart\/form-data/);
    const text = sent?.body.toString('latin1') ?? '';
    expect([...text.matchAll(/; name="([^"]+)"/g)].map(([, name]) => name).sort()).toEqual(
      ['image[]', 'image[]', 'mask', 'model', 'prompt', 'seed'].sort(),
    );
    expect(text.split(png.toString('latin1'))).toHaveLength(4);
  });

  it('stand in JSON as the client wrote them, by address and by file id', async () => {
    const images = [{ image_url: 'https://a.example/b.png' }, { file_id: 'file-1' }];
    const mask = { file_id: 'file-2' };
    const body = parseModel(OpenAIEditImageJsonRequest, { prompt: 'p', images, mask });
    const read = () => Promise.reject(new Error('nobody needs them'));
    const { pictures: _, ...referring } = edit(body, 'images', 0);
    await upstreamFor().send({ ...referring, pictures: { field: 'images', images: [], read } }, call);
    expect(sentBody()).toEqual({ prompt: 'p', images, mask, model: 'theirs' });
  });

  it('stand in JSON as data URLs where they had to be read', async () => {
    const images = [{ image_url: 'https://a.example/b.png' }];
    const mask = { image_url: 'https://a.example/c.png' };
    const body = parseModel(OpenAIEditImageJsonRequest, { prompt: 'p', images, mask });
    await upstreamFor().send(edit(body, 'images', 1), call);
    const inline = { image_url: `data:image/png;base64,${png.toString('base64')}` };
    expect(sentBody()).toMatchObject({ images: [inline], mask: inline });
  });
});

describe('an answer of a server that speaks OpenAI', () => {
  const usage = { total_tokens: 3, newer: { counts: 1.5 } };

  it('keeps unknown members and raw usage', async () => {
    const body = { created: 1, data: [{ b64_json: 'aGk=', extra: true }], usage, provider: { id: 'x' } };
    server.play({ do: 'answer', body, headers: { 'x-request-id': 'req_there' } });
    const answer = await upstreamFor().send(job({ model: 'm' }), call);
    expect(serializeModel(answer.response)).toEqual(body);
    expect(answer.requestId).toBe('req_there');
  });

  it.each([
    ['null', null, undefined],
    ['a list with null in it', [null, { b64_json: 'aGk=' }, 7], [{}, { b64_json: 'aGk=' }, {}]],
    ['an object', { b64_json: 'aGk=' }, undefined],
  ])('has images alone for its images, with a warning, where they are %s', async (_, data, kept) => {
    server.play({ do: 'answer', body: { created: 1, data } });
    const { response, warnings } = await upstreamFor().send(job({ response_format: 'b64_json' }), call);
    expect(serializeModel(response)).toEqual({ created: 1, ...(kept && { data: kept }) });
    expect(warnings).toEqual([expect.stringContaining('data')]);
  });

  it('has pictures in place of links where base64 is asked for', async () => {
    server.play({ do: 'answer', body: { created: 1, data: [{ url: `${server.url}/result.png` }] } });
    server.play({ do: 'answer', bodyBase64: png.toString('base64') });
    const answer = await upstreamFor({ apiKey: 'sk-1' }).send(job({ response_format: 'b64_json' }), call);
    expect(answer.response.data).toEqual([{ b64_json: png.toString('base64') }]);
    expect(server.requests[1]?.headers).not.toHaveProperty('authorization');
  });

  it('keeps a link that leads nowhere public, with a warning, because it was paid for', async () => {
    const url = 'http://10.0.0.1/result.png';
    server.play({ do: 'answer', body: { created: 1, data: [{ url }] } });
    const answer = await upstreamFor().send(job({ response_format: 'b64_json' }), call);
    expect(answer.response.data).toEqual([{ url }]);
    expect(answer.warnings).toEqual([expect.stringContaining('data.0.url')]);
  });

  it('has what a data URL holds as base64', async () => {
    const url = `data:image/png;base64,${png.toString('base64')}`;
    server.play({ do: 'answer', body: { created: 1, data: [{ url, revised_prompt: 'r' }] } });
    const { response, warnings } = await upstreamFor().send(job({ response_format: 'b64_json' }), call);
    expect(serializeModel(response).data).toEqual([
      { b64_json: png.toString('base64'), revised_prompt: 'r' },
    ]);
    expect(warnings).toEqual([]);
  });

  it('keeps links where links are asked for', async () => {
    server.play({ do: 'answer', body: { created: 1, data: [{ url: 'http://10.0.0.1/r.png' }] } });
    const answer = await upstreamFor().send(job({ response_format: 'url' }), call);
    expect(answer).toMatchObject({ response: { data: [{ url: 'http://10.0.0.1/r.png' }] }, warnings: [] });
  });

  it.each([
    [400, 'refused'],
    [429, 'not-processed'],
    [500, 'unknown'],
  ])('of %i is a failure that says %s, after one attempt', async (status, failure) => {
    server.play({
      do: 'answer',
      status,
      body: { error: { message: 'no', type: 't', param: 'n', code: 'c' } },
    });
    await expect(upstreamFor().send(job({}), call)).rejects.toMatchObject({
      kind: 'upstream_failure',
      facts: { status, failure, param: 'n', code: 'c' },
    });
    expect(server.requests).toHaveLength(1);
  });

  it('that never came is given up with the reason of the signal', async () => {
    server.play({ do: 'hang', at: 'end' });
    const leaving = new AbortController();
    const sending = upstreamFor().send(job({}), { ...call, signal: leaving.signal });
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    const reason = new Error('left');
    leaving.abort(reason);
    await expect(sending).rejects.toBe(reason);
  });
});

describe('a stream of a server that speaks OpenAI', () => {
  it('says before its first event what of the request is not known', async () => {
    server.play({ do: 'answer', events: [{ type: 'image_generation.completed', b64_json: 'aGk=' }] });
    const { warnings, events } = await upstreamFor().stream(job({ stream: true, seed: 7 }), call);
    expect(warnings).toEqual([expect.stringContaining('seed')]);
    for await (const event of events) expect(event.type).toBe('image_generation.completed');
  });

  it('says between its events what came up when the headers had left', async () => {
    server.play({ do: 'answer', body: { created: 5, data: [{ b64_json: 'aGk=', revised_prompt: 'r' }] } });
    expect((await collect(upstreamFor())).map(({ type }) => type)).toEqual([
      'imagewire.warnings',
      'image_generation.completed',
    ]);
  });

  const collect = async (upstream: Upstream, request: PlainObject = {}): Promise<PlainObject[]> => {
    const events: ImageEvent[] = [];
    const stream = await upstream.stream(job({ stream: true, ...request }), call);
    for await (const event of stream.events) events.push(event);
    return events.map((event) => serializeModel(event));
  };

  it('passes every event with all its members, newer types too', async () => {
    const events = [
      { type: 'image_generation.partial_image', b64_json: 'aGk=', partial_image_index: 0, newer: 1 },
      { type: 'image_generation.thinking', words: 'w' },
      { type: 'image_generation.completed', b64_json: 'aGk=', usage: { total_tokens: 1, newer: 2 } },
    ];
    server.play({ do: 'answer', events });
    expect(await collect(upstreamFor())).toEqual(events);
  });

  it.each([[5], [null], [{}], ['constructor'], ['toString']])(
    'passes an event on whose type is %j, and what comes after it',
    async (type) => {
      const odd = { type, words: 'w' };
      const completed = { type: 'image_generation.completed', b64_json: 'aGk=' };
      server.play({ do: 'answer', events: [odd, completed] });
      const named = { ...odd, type: typeof type === 'string' ? type : 'message' };
      expect(await collect(upstreamFor())).toEqual([named, completed]);
    },
  );

  it('is one completed event where the server answers whole, its link fetched', async () => {
    server.play({ do: 'answer', body: { created: 5, data: [{ url: `${server.url}/r.png` }] } });
    server.play({ do: 'answer', bodyBase64: png.toString('base64') });
    expect(await collect(upstreamFor())).toMatchObject([
      { type: 'image_generation.completed', created_at: 5, b64_json: png.toString('base64') },
    ]);
  });

  it('that breaks off when every picture has come has come whole', async () => {
    const completed = { type: 'image_generation.completed', b64_json: 'aGk=' };
    const whole = `data: ${JSON.stringify(completed)}\n\n`;
    const broken = { do: 'answer', events: [completed, completed], cutAfter: whole.length } as const;
    server.play(broken, broken);
    expect(await collect(upstreamFor())).toEqual([completed]);
    await expect(collect(upstreamFor(), { n: 2 })).rejects.toMatchObject({ facts: { failure: 'unknown' } });
  });

  it('that breaks off is a failure with an unknown outcome', async () => {
    server.play({ do: 'answer', events: [{ type: 'image_generation.partial_image', b64_json: 'aGk=' }] });
    await expect(collect(upstreamFor())).rejects.toMatchObject({ facts: { failure: 'unknown' } });
  });
});
