import fc from 'fast-check';

import {
  capabilitiesOf,
  editIssues,
  generateIssues,
  type ImageRequest,
  knownModels,
  variationIssues,
} from './index.js';

const messagesOf = (model: string, request: ImageRequest): string[] =>
  generateIssues(capabilitiesOf(model)!, request).map(({ message }) => message);

describe('the message of an issue says what would be right for the model', () => {
  it.each([
    [
      'gpt-image-1',
      { size: '256x256' },
      'size must be auto, 1024x1024, 1536x1024 or 1024x1536 for gpt-image-1',
    ],
    [
      'gpt-image-2',
      { size: '1000x1000' },
      'size must be auto or WIDTHxHEIGHT with both sides multiples of 16 and at most 3840, not longer than 3:1, ' +
        'and 655360 to 8294400 pixels in all for gpt-image-2',
    ],
    ['dall-e-3', { n: 2 }, 'n must be 1 for dall-e-3'],
    ['dall-e-2', { n: 11 }, 'n must be a whole number from 1 to 10 for dall-e-2'],
    ['dall-e-2', { prompt: '' }, 'prompt must have 1 to 1000 characters for dall-e-2'],
    ['dall-e-3', { quality: 'low' }, 'quality must be auto, standard or hd for dall-e-3'],
    [
      'gpt-image-1',
      { response_format: 'url' },
      'response_format is not a parameter of gpt-image-1; leave it out',
    ],
    [
      'gpt-image-1.5',
      { background: 'transparent', output_format: 'jpeg' },
      'background transparent needs output_format png or webp for gpt-image-1.5',
    ],
  ])('%s %j', (model, request, message) => {
    expect(messagesOf(model, request)).toEqual([message]);
  });

  it('and never holds the value', () => {
    const value = 'a-value-like-no-other';
    const asked = {
      prompt: value.repeat(2000),
      size: value,
      quality: value,
      background: value,
      style: value,
    };
    for (const model of knownModels) {
      expect(generateIssues(model, asked).length).toBeGreaterThanOrEqual(4);
      for (const { message } of generateIssues(model, asked)) expect(message).not.toContain(value);
    }
  });

  it('names the models that can, for an operation that the model lacks', () => {
    expect(variationIssues(capabilitiesOf('gpt-image-1')!, {})).toEqual([
      {
        path: 'model',
        rule: 'supportedOperation',
        message: 'model must be one that varies images, such as dall-e-2',
      },
    ]);
  });
});

describe('requests', () => {
  it('without pictures’ facts are checked for everything else', () => {
    expect(editIssues(capabilitiesOf('gpt-image-1')!, { prompt: 'p', n: 11 })).toHaveLength(1);
    expect(variationIssues(capabilitiesOf('dall-e-2')!, { n: 11 })).toHaveLength(1);
  });

  it('name a field once, whatever they hold', () => {
    const word = fc.option(
      fc.oneof(fc.string(), fc.constantFrom('auto', 'transparent', 'jpeg', 'png', 'hd', 'url')),
    );
    const number = fc.option(fc.oneof(fc.integer(), fc.double()));
    const request = fc.record(
      {
        prompt: word,
        size: word,
        quality: word,
        background: word,
        output_format: word,
        moderation: word,
        style: word,
        response_format: word,
        input_fidelity: word,
        n: number,
        output_compression: number,
        partial_images: number,
        stream: fc.option(fc.boolean()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...knownModels), request, (model, asked) => {
        const paths = generateIssues(model, asked).map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        expect(Object.keys(asked)).toEqual(expect.arrayContaining(paths));
      }),
    );
  });
});
