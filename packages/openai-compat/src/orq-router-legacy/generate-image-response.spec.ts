import {
  OpenAIGenerateImageResponse,
  OrqRouterLegacyGenerateImageResponse,
  parseModel,
  serializeModel,
} from '@imagewire/models';

import {
  openAIGenerateResponseFromOrqRouterLegacy,
  orqRouterLegacyGenerateResponseFromOpenAI,
} from './generate-image-response.js';

// The smallest PNG there is: one transparent pixel.
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const answer = (choices: object[]) => ({ id: '01', created: 7730.84, model: 'm', object: 'image', choices });
const toOpenAI = (choices: object[]) =>
  openAIGenerateResponseFromOrqRouterLegacy(
    parseModel(OrqRouterLegacyGenerateImageResponse, answer(choices)),
  );
const fromOpenAI = (plain: object) =>
  orqRouterLegacyGenerateResponseFromOpenAI(parseModel(OpenAIGenerateImageResponse, plain));

const cases: [what: string, choices: object[], data: object[]][] = [
  [
    'a link',
    [{ index: 0, message: { role: 'assistant', url: 'https://pictures.example/1' } }],
    [{ url: 'https://pictures.example/1' }],
  ],
  [
    'a data URL',
    [{ index: 0, message: { role: 'assistant', content: `data:image/png;base64,${png}` } }],
    [{ b64_json: png }],
  ],
  [
    'a data URL of a wrong type',
    [{ index: 0, message: { role: 'user', content: `data:image/jpg;base64,${png}` } }],
    [{ b64_json: png }],
  ],
  [
    'bare base64 of a known picture',
    [{ index: 0, message: { role: 'assistant', content: png } }],
    [{ b64_json: png }],
  ],
  [
    'text',
    [{ index: 0, message: { role: 'assistant', content: 'a calm lighthouse' } }],
    [{ revised_prompt: 'a calm lighthouse' }],
  ],
  [
    'text that only begins as a picture does',
    [{ index: 0, message: { role: 'assistant', content: '/9j/ is how a JPEG begins' } }],
    [{ revised_prompt: '/9j/ is how a JPEG begins' }],
  ],
  ['null content', [{ index: 0, finish_reason: null, message: { role: 'assistant', content: null } }], [{}]],
  [
    'tool calls',
    [
      {
        index: 0,
        message: {
          role: 'assistant',
          tool_calls: [{ type: 'function', function: { name: 'draw', arguments: '{' } }],
        },
      },
    ],
    [{}],
  ],
  ['no message', [{ index: 9587.41, finish_reason: 'stop' }], [{}]],
];

describe('openAIGenerateResponseFromOrqRouterLegacy', () => {
  it.each(cases)('reads %s, and gives it back on the way home', (_, choices, data) => {
    const { response } = toOpenAI(choices);
    expect(serializeModel(response)).toMatchObject({ created: 7731, data });
    expect(serializeModel(orqRouterLegacyGenerateResponseFromOpenAI(response).response)).toEqual(
      answer(choices),
    );
  });

  it('never carries a picture', () => {
    const picture = png + 'AAAA'.repeat(1000);
    const { response } = toOpenAI([
      { index: 0, message: { role: 'assistant', content: `data:image/jpg;base64,${picture}` } },
    ]);
    expect(JSON.stringify(response).length).toBeLessThan(picture.length + 1000);
  });
});

describe('orqRouterLegacyGenerateResponseFromOpenAI', () => {
  it('puts base64 into the content as a data URL, and carries the link and the usage', () => {
    const plain = {
      created: 1,
      data: [{ b64_json: png, url: 'https://pictures.example/1', revised_prompt: 'calm' }],
      output_format: 'png',
      usage: {
        input_tokens: 1,
        output_tokens: 2,
        total_tokens: 3,
        input_tokens_details: { text_tokens: 1, image_tokens: 0 },
      },
    };
    const { response, report } = fromOpenAI(plain);
    expect(serializeModel(response)).toMatchObject({
      id: 'imagewire',
      object: 'image',
      model: 'unknown',
      choices: [{ index: 0, message: { role: 'assistant', content: `data:image/png;base64,${png}` } }],
    });
    expect(report.map(({ path, kind }) => [path, kind]).sort()).toEqual([
      ['data.0.revised_prompt', 'carried'],
      ['data.0.url', 'carried'],
      ['id', 'invented'],
      ['model', 'invented'],
      ['object', 'invented'],
      ['output_format', 'carried'],
      ['usage', 'carried'],
    ]);
    expect(serializeModel(openAIGenerateResponseFromOrqRouterLegacy(response).response)).toEqual(plain);
  });

  it('carries a text that would be read as a picture', () => {
    const plain = { created: 1, data: [{ revised_prompt: png }] };
    const { response } = fromOpenAI(plain);
    expect(response.choices).toEqual([{ index: 0 }]);
    expect(serializeModel(openAIGenerateResponseFromOrqRouterLegacy(response).response)).toEqual(plain);
  });

  it('does not put back what was carried where the answer was changed on its way', () => {
    const { response } = toOpenAI([{ index: 0, message: { role: 'assistant', content: null } }]);
    response.data = [{ url: 'https://pictures.example/2' }];
    const home = orqRouterLegacyGenerateResponseFromOpenAI(response);
    expect(home.response.choices[0]?.message).toEqual({
      role: 'assistant',
      url: 'https://pictures.example/2',
    });
    expect(home.report.map(({ path, kind }) => [path, kind])).toEqual([['choices.0.message', 'lost']]);
  });
});
