import {
  OpenAIGenerateImageResponse,
  OrqProxyGenerateImageResponse,
  parseModel,
  serializeModel,
} from '@imagewire/models';

import {
  openAIGenerateResponseFromOrqProxy,
  orqProxyGenerateResponseFromOpenAI,
} from './generate-image-response.js';

const odd = {
  created: 7730.84,
  data: [{ revised_prompt: null, url: 'https://pictures.example/1.png' }, {}],
  usage: { input_tokens: 1.5, input_tokens_details: {} },
};
const proxyAnswer = (plain: object) => parseModel(OrqProxyGenerateImageResponse, plain);

describe('openAIGenerateResponseFromOrqProxy', () => {
  it('gives a valid answer of OpenAI and keeps the rest for the way home', () => {
    const { response, report } = openAIGenerateResponseFromOrqProxy(proxyAnswer(odd));
    expect(parseModel(OpenAIGenerateImageResponse, response, { unknownKeys: 'keep' })).toMatchObject({
      created: 7731,
      data: [{ url: 'https://pictures.example/1.png' }, {}],
      usage: {
        input_tokens: 2,
        output_tokens: 0,
        total_tokens: 2,
        input_tokens_details: { text_tokens: 0, image_tokens: 0 },
      },
    });
    expect(Object.fromEntries(report.map(({ path, kind }) => [path, kind]))).toEqual({
      created: 'carried',
      'data.0.revised_prompt': 'carried',
      'usage.input_tokens': 'carried',
      'usage.output_tokens': 'invented',
      'usage.total_tokens': 'invented',
      'usage.input_tokens_details.text_tokens': 'invented',
      'usage.input_tokens_details.image_tokens': 'invented',
    });
    expect(serializeModel(orqProxyGenerateResponseFromOpenAI(response).response)).toEqual(odd);
  });

  it('adds no member with carry: false', () => {
    const { response, report } = openAIGenerateResponseFromOrqProxy(proxyAnswer({ data: [] }), {
      carry: false,
      created: 1_700_000_000,
    });
    expect(serializeModel(response)).toEqual({ created: 1_700_000_000, data: [] });
    expect(report).toEqual([
      { path: 'created', kind: 'invented', reason: 'openai requires it; 1700000000 was put in' },
    ]);
  });

  it('never loses a link for its letters', () => {
    const plain = { created: 1, data: [{ url: 'https://pictures.example/leuchtturm ü.png' }] };
    const { response } = openAIGenerateResponseFromOrqProxy(proxyAnswer(plain));
    expect(response.data?.[0]?.url).toBe('https://pictures.example/leuchtturm%20%C3%BC.png');
    expect(serializeModel(orqProxyGenerateResponseFromOpenAI(response).response)).toEqual(plain);
  });

  it('leaves out a link that no letters make one', () => {
    const plain = { created: 1, data: [{ url: 'FOO:a b' }, { url: 'pictures/1.png' }] };
    const { response } = openAIGenerateResponseFromOrqProxy(proxyAnswer(plain));
    expect(response.data).toEqual([{}, {}]);
    expect(serializeModel(orqProxyGenerateResponseFromOpenAI(response).response)).toEqual(plain);
  });
});
