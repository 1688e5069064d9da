import {
  OpenAIGenerateImageRequest,
  OrqProxyGenerateImageRequest,
  parseModel,
  serializeModel,
} from '@imagewire/models';

import {
  openAIGenerateRequestFromOrqProxy,
  orqProxyGenerateRequestFromOpenAI,
  orqRouterLegacyGenerateRequestFromOpenAI,
  sudoGenerateRequestFromOpenAI,
} from './index.js';

const prompt = 'a lighthouse';
const fromProxy = (plain: object) =>
  openAIGenerateRequestFromOrqProxy(parseModel(OrqProxyGenerateImageRequest, { prompt, ...plain }));
const openAIRequest = (plain: object) => parseModel(OpenAIGenerateImageRequest, { prompt, ...plain });

// What the proxy's own SDK adds to every request: wire/proxy, observed.
const sdkDefaults = {
  background: 'auto',
  moderation: 'auto',
  n: 1,
  output_compression: 100,
  output_format: 'png',
  quality: 'auto',
  response_format: 'url',
};

describe('a request that OpenAI would refuse for its model', () => {
  it('goes without response_format to a GPT image model, and the wish stands in the options', () => {
    const { request, options, report } = fromProxy({ model: 'openai/gpt-image-1', ...sdkDefaults });
    const { response_format, ...others } = sdkDefaults;
    expect(serializeModel(request)).toEqual({ prompt, model: 'openai/gpt-image-1', ...others });
    expect(options).toEqual({ responseFormat: response_format });
    expect(report.map(({ path, kind }) => [path, kind])).toEqual([['response_format', 'mapped']]);
    expect(serializeModel(orqProxyGenerateRequestFromOpenAI(request, { options }).request)).toEqual({
      prompt,
      model: 'openai/gpt-image-1',
      ...sdkDefaults,
    });
  });

  it('goes to dall-e-3 without the defaults of parameters that dall-e-3 does not have', () => {
    const { request, report } = fromProxy({ model: 'openai/dall-e-3', ...sdkDefaults });
    expect(serializeModel(request)).toEqual({
      prompt,
      model: 'openai/dall-e-3',
      n: 1,
      quality: 'auto',
      response_format: 'url',
    });
    expect(report.map(({ path, kind }) => [path, kind])).toEqual([
      ['background', 'mapped'],
      ['output_format', 'mapped'],
      ['moderation', 'mapped'],
      ['output_compression', 'mapped'],
    ]);
  });

  it('says its quality in the model’s own word', () => {
    const { request, report } = fromProxy({ model: 'gpt-image-1', quality: 'hd' });
    expect(request.quality).toBe('high');
    expect(report).toEqual([{ path: 'quality', kind: 'mapped', reason: 'gpt-image-1 calls it high' }]);
  });

  it('is left as it is where capabilities know no better', () => {
    const { request, report } = fromProxy({
      model: 'google/imagen-4',
      quality: 'hd',
      response_format: 'url',
    });
    expect(serializeModel(request)).toMatchObject({ quality: 'hd', response_format: 'url' });
    expect(report).toEqual([]);
  });
});

describe('a request for a dialect that lacks the word', () => {
  it('asks Sudo for hd where a GPT image model’s high is meant', () => {
    const { request, report } = sudoGenerateRequestFromOpenAI(
      openAIRequest({ model: 'gpt-image-1', quality: 'high' }),
    );
    expect(request.quality).toBe('hd');
    expect(report.map(({ path, kind }) => [path, kind])).toEqual([['quality', 'mapped']]);
  });

  it('is refused where no word means the same', () => {
    expect(() =>
      sudoGenerateRequestFromOpenAI(openAIRequest({ model: 'gpt-image-1', quality: 'low' })),
    ).toThrow(/sudo cannot express the request: quality/);
  });

  it('leaves a default unsaid', () => {
    const { request, report } = orqRouterLegacyGenerateRequestFromOpenAI(
      openAIRequest({ model: 'openai/dall-e-2', size: 'auto', background: 'auto', stream: false, n: null }),
    );
    expect(serializeModel(request)).toEqual({ prompt, model: 'openai/dall-e-2' });
    expect(report.map(({ kind }) => kind)).toEqual(['mapped', 'mapped', 'mapped', 'mapped']);
  });
});
