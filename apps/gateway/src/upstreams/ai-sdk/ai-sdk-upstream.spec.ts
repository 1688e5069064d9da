import { fileURLToPath } from 'node:url';

import {
  OpenAIEditImageRequest,
  OpenAIGenerateImageRequest,
  parseModel,
  type PlainObject,
} from '@imagewire/models';

import type { AiSdkSettings } from '../../config/upstream-settings.js';
import type { EditJob, ImageJob } from '../../routing/image-job.js';
import { noRouting } from '../../routing/job-routing.js';
import type { ImageEvent } from '../upstream.js';
import { AiSdkUpstream } from './ai-sdk-upstream.js';

const folder = fileURLToPath(new URL('../../../test', import.meta.url));
const upstreamWith = (settings: Partial<AiSdkSettings> = {}): AiSdkUpstream =>
  new AiSdkUpstream(
    'there',
    {
      type: 'ai-sdk',
      package: './ai-sdk-provider.mjs',
      export: 'createProvider',
      options: { apiKey: 'k' },
      ...settings,
    },
    folder,
  );

interface Asked {
  options: object;
  modelId: string;
  call: PlainObject;
}
const lastAsked = async (): Promise<Asked | undefined> => {
  const { asked } = (await import(`${folder}/ai-sdk-provider.mjs`)) as { asked: Asked[] };
  return asked.at(-1);
};

const keep = { unknownKeys: 'keep', unknownValues: 'keep' } as const;
const job = (request: PlainObject = {}): ImageJob => ({
  operation: 'generate',
  request: parseModel(OpenAIGenerateImageRequest, { prompt: 'p', ...request }, keep),
  trace: { requestId: 'req_1' },
  routing: noRouting,
});
const call = (model = 'm', signal = new AbortController().signal) => ({ model, signal });

const bytes = Buffer.from('png');
const content = new Blob([bytes]);
const picture = { content, sha256: '', width: 1, height: 1, mediaType: 'image/png', hasAlpha: true } as const;
const masked: EditJob = {
  operation: 'edit',
  request: parseModel(OpenAIEditImageRequest, { prompt: 'p', image: new File([bytes], 'a.png') }),
  pictures: { field: 'image', images: [picture], mask: picture },
  trace: { requestId: 'req_1' },
  routing: noRouting,
};

describe('an image model of the AI SDK', () => {
  it('is asked once for all images, with the options of its provider', async () => {
    const settings = { parameters: { quality: 'local.quality' }, providerOptions: { local: { tier: 1 } } };
    const request = { n: 2, size: '64x32', quality: 'high', seed: 7, aspect_ratio: '2:1', model: 'ours' };
    await upstreamWith(settings).send(job(request), call());
    expect(await lastAsked()).toMatchObject({
      options: { apiKey: 'k' },
      modelId: 'm',
      call: {
        prompt: 'p',
        n: 2,
        size: '64x32',
        aspectRatio: '2:1',
        seed: 7,
        providerOptions: { local: { tier: 1, quality: 'high' } },
      },
    });
  });

  it('is given the pictures of an edit', async () => {
    await upstreamWith().send(masked, call());
    const file = { type: 'file', mediaType: 'image/png', data: bytes };
    expect((await lastAsked())?.call).toMatchObject({ files: [file], mask: file });
  });

  it.each(['m', 'bytes'])("answers in OpenAI's shape, and its warnings are ours (%s)", async (model) => {
    const { response, warnings } = await upstreamWith().send(job(), call(model));
    expect(response).toMatchObject({
      created: 1_700_000_000,
      output_format: 'png',
      data: [{ b64_json: expect.stringMatching(/^iVBORw0KGgo/), revised_prompt: 'a better one' }],
      usage: {
        input_tokens: 3,
        output_tokens: 4,
        total_tokens: 7,
        input_tokens_details: { text_tokens: 3, image_tokens: 0 },
      },
    });
    expect(warnings).toEqual(['aspectRatio: use size']);
  });

  it('streams one completed event', async () => {
    const events: ImageEvent[] = [];
    const stream = await upstreamWith().stream(job({ stream: true }), call());
    for await (const event of stream.events) events.push(event);
    expect(stream.warnings).toEqual(['aspectRatio: use size', expect.stringContaining('revised_prompt')]);
    expect(events).toMatchObject([{ type: 'image_generation.completed' }]);
  });
});

describe('a request that the model could only fail on', () => {
  it.each([
    ['quality', job({ quality: 'high' }), {}, 'm'],
    ['newer', job({ newer: 1 }), {}, 'm'],
    ['size', job({ size: 'huge' }), {}, 'm'],
    ['seed', job({ seed: 'x' }), {}, 'm'],
    ['n', job({ n: 3 }), {}, 'm'],
    ['mask', masked, { lacks: ['mask'] }, 'm'],
    ['mask', masked, {}, 'maskless'],
    ['image', masked, { lacks: ['edit'] }, 'm'],
    ['size', job({ size: '64x64' }), { lacks: ['size'] }, 'm'],
  ] as const)('is refused for its %s before anything is asked', async (param, refused, settings, model) => {
    const before = await lastAsked();
    const upstream = upstreamWith(settings as Partial<AiSdkSettings>);
    await expect(upstream.send(refused, call(model))).rejects.toMatchObject({ param });
    expect(await lastAsked()).toBe(before);
  });

  it.each([
    ['size', 'huge', '1024x1024'],
    ['aspect_ratio', 'wide', '16:9'],
  ])('says how %s is written', async (field, value, example) => {
    const sending = upstreamWith().send(job({ [field]: value }), call());
    await expect(sending).rejects.toThrow(`${field} must be written as ${example}`);
  });

  it('is not one that names the defaults', async () => {
    await upstreamWith().send(job({ quality: 'auto', size: 'auto', background: null }), call());
    expect((await lastAsked())?.call).toMatchObject({ size: undefined, providerOptions: {} });
  });
});

describe('a failure of a provider', () => {
  it('of a known status says what it cost', async () => {
    await expect(upstreamWith().send(job(), call('busy'))).rejects.toMatchObject({
      facts: { status: 429, failure: 'not-processed' },
    });
  });

  it('without a status may have been charged, and shows no key', async () => {
    const error: unknown = await upstreamWith()
      .send(job(), call('broken'))
      .catch((failure: unknown) => failure);
    expect(error).toMatchObject({ facts: { failure: 'unknown' } });
    expect((error as Error).message).not.toContain('0123456789');
  });

  it('is not what a client that left sees', async () => {
    const leaving = new AbortController();
    const reason = new Error('left');
    setTimeout(() => leaving.abort(reason), 20);
    await expect(upstreamWith().send(job(), call('silent', leaving.signal))).rejects.toBe(reason);
  });

  it('that is too slow may have been charged, and counts as a 504', async () => {
    await expect(upstreamWith({ timeout: 20 }).send(job(), call('silent'))).rejects.toMatchObject({
      facts: { failure: 'unknown', status: 504 },
    });
  });

  it.each([
    ['a package that is not installed', { package: '@ai-sdk/nowhere' }, 'm'],
    ['an export that makes no provider', { export: 'other' }, 'm'],
    ['a model of another specification', {}, 'old'],
  ])('is told before anything is sent: %s', async (_, settings, model) => {
    await expect(upstreamWith(settings).send(job(), call(model))).rejects.toMatchObject({
      facts: { failure: 'never-sent' },
    });
  });
});
