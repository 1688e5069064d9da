import {
  OpenAIEditImageJsonRequest,
  OpenAIGenerateImageRequest,
  OpenAIImageVariationRequest,
  parseModel,
  type PlainObject,
} from '@imagewire/models';

import { upstreamsOverFake } from '../../../test/upstreams-over-fake.js';
import { CLIENT_DIALECTS, type ClientSettings } from '../../config/upstream-settings.js';
import type { EditJob, ImageJob, OrqOptions } from '../../routing/image-job.js';
import { noRouting } from '../../routing/job-routing.js';
import type { ImageEvent, Upstream, UpstreamAnswer } from '../upstream.js';

const [server, openUpstream] = upstreamsOverFake();

function upstreamFor(type: ClientSettings['type']): Upstream {
  return openUpstream({ type, baseURL: server.url, apiKey: 'k' });
}

const job = (request: PlainObject = {}, orq?: OrqOptions): ImageJob => ({
  operation: 'generate',
  request: parseModel(
    OpenAIGenerateImageRequest,
    { prompt: 'p', ...request },
    { unknownKeys: 'keep', unknownValues: 'keep' },
  ),
  trace: { requestId: 'req_1' },
  routing: noRouting,
  ...(orq && { orq }),
});
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const content = new Blob([png]);
const picture = { content, sha256: '', width: 1, height: 1, mediaType: 'image/png', hasAlpha: true } as const;
const edit: EditJob = {
  operation: 'edit',
  request: parseModel(OpenAIEditImageJsonRequest, {
    prompt: 'p',
    images: [{ image_url: 'https://a.example/b.png' }],
  }),
  pictures: { field: 'images', images: [picture] },
  trace: { requestId: 'req_1' },
  routing: noRouting,
};
const variation = (size: string | null): ImageJob => ({
  operation: 'variation',
  request: parseModel(OpenAIImageVariationRequest, { image: content, size }, { unknownValues: 'keep' }),
  pictures: { field: 'image', images: [picture] },
  trace: { requestId: 'req_1' },
  routing: noRouting,
});
const call = { model: 'openai/gpt-image-1', signal: new AbortController().signal };
const sentBody = (): unknown => JSON.parse(server.requests[0]?.body.toString() ?? '');

describe('an upstream in a dialect of its own', () => {
  it.each(CLIENT_DIALECTS)(
    '%s is sent its own request, once, and answers in OpenAI’s shape',
    async (type) => {
      const choices = [{ index: 0, message: { role: 'assistant', content: png.toString('base64') } }];
      if (type === 'orq-router-legacy')
        server.play({
          do: 'answer',
          body: { id: 'i', object: 'o', created: 1_700_000_000, model: 'm', choices },
        });
      const { response } = await upstreamFor(type).send(job({ model: 'ours' }), call);
      expect(sentBody()).toMatchObject({ prompt: 'p', model: 'openai/gpt-image-1' });
      expect(response).toMatchObject({ created: 1_700_000_000, data: [{ b64_json: expect.any(String) }] });
      expect(server.requests).toHaveLength(1);
      expect(server.requests[0]?.headers).not.toHaveProperty('idempotency-key');
    },
  );

  it('uploads the pictures of JSON', async () => {
    await upstreamFor('orq-router').send(edit, call);
    const [sent] = server.requests;
    expect(sent?.path).toBe('/v2/router/images/edits');
    expect(sent?.headers['content-type']).toMatch(/^multipart\/form-data/);
    expect(sent?.body.includes(png)).toBe(true);
  });

  it('streams the events of its whole answer', async () => {
    const events: ImageEvent[] = [];
    const asked = job({ stream: true, partial_images: 2 });
    const stream = await upstreamFor('orq-proxy').stream(asked, call);
    for await (const event of stream.events) events.push(event);
    expect(events).toMatchObject([{ type: 'image_generation.completed' }]);
    expect(stream.warnings).toContainEqual(
      expect.stringMatching(/^partial_images: .* completed images alone$/),
    );
    expect(sentBody()).not.toHaveProperty('stream');
  });

  it('says of partial pictures without a stream that there are none', async () => {
    const { warnings } = await upstreamFor('orq-proxy').send(job({ partial_images: 2 }), call);
    expect(warnings).toEqual(['partial_images: a stream alone has them; send stream: true with it']);
  });

  it('warns of no partial pictures where none were asked for', async () => {
    const { warnings } = await upstreamFor('orq-proxy').stream(
      job({ stream: true, partial_images: 0 }),
      call,
    );
    expect(warnings?.filter((warning) => warning.startsWith('partial_images'))).toEqual([]);
  });

  it.each([
    ['seed', { seed: 7 }],
    ['quality', { quality: 'ultra' }],
  ])('refuses %s, which the dialect cannot express, and is sent nothing', async (path, request) => {
    await expect(upstreamFor('orq-router').send(job(request), call)).rejects.toMatchObject({
      kind: 'conversion',
      report: [{ path, kind: 'refused' }],
    });
    expect(server.requests).toEqual([]);
  });

  it('says in which other word it sent a quality, and nothing of a default that it left unsaid', async () => {
    const upstream = upstreamFor('sudo');
    const { warnings } = await upstream.send(job({ quality: 'high', size: 'auto', n: null }), call);
    expect(sentBody()).toMatchObject({ quality: 'hd' });
    expect(warnings).toEqual(['quality: hd is nearest for gpt-image-1']);
  });

  it.each(['orq-router', 'orq-proxy'] as const)(
    'says that it sent %s no auto of a variation',
    async (type) => {
      const asked = (size: string | null): Promise<UpstreamAnswer> =>
        upstreamFor(type).send(variation(size), { ...call, model: 'openai/dall-e-2' });
      expect((await asked('auto')).warnings).toEqual([
        'size: a variation knows no auto; it was left out, and the upstream chooses',
      ]);
      expect(server.requests[0]?.body.toString()).not.toContain('auto');
      expect((await asked(null)).warnings).toEqual([]);
    },
  );

  it('refuses an operation that its dialect lacks', async () => {
    await expect(upstreamFor('sudo').send(edit, call)).rejects.toMatchObject({
      kind: 'unsupported_parameter',
      param: 'model',
    });
  });

  it('fails as its server says, after one attempt', async () => {
    server.play({ do: 'answer', status: 500 });
    await expect(upstreamFor('sudo').send(job(), call)).rejects.toMatchObject({
      facts: { status: 500, failure: 'unknown' },
    });
    expect(server.requests).toHaveLength(1);
  });
});

describe("orq's own options", () => {
  const identity = { id: 'person' };
  const plugins = [{ id: 'pii_redaction', language: 'auto' }] as unknown as OrqOptions['plugins'];

  it('reach the router', async () => {
    const upstream = upstreamFor('orq-router');
    expect(upstream.honours).toEqual(['plugins', 'prompt']);
    const asked = job({}, { identity, name: 'n', metadata: { a: 'b' }, thread: { id: 't' } });
    await upstream.send(asked, call);
    expect(sentBody()).toMatchObject({ name: 'n', metadata: { a: 'b' }, orq: { identity } });
  });

  it.each(['orq-proxy', 'orq-router-legacy', 'sudo'] as const)(
    'are not for %s, where names alone may be missing',
    async (type) => {
      const upstream = upstreamFor(type);
      expect(upstream.honours).toEqual([]);
      await expect(upstream.send(job({}, { plugins }), call)).rejects.toMatchObject({ kind: 'conversion' });
      await upstream.send(job({}, { identity }), call);
      expect(JSON.stringify(sentBody())).not.toContain('person');
    },
  );
});
