import fc from 'fast-check';

import { capabilitiesOf, knownModels, usageOf } from './index.js';

const gptImage1 = capabilitiesOf('gpt-image-1')!;

describe('usageOf', () => {
  it('counts a generation in OpenAI’s shape', () => {
    expect(usageOf(gptImage1, { prompt: 'a cat in a hat', size: '1024x1536', quality: 'medium' })).toEqual({
      input_tokens: 10,
      output_tokens: 1584,
      total_tokens: 1594,
      input_tokens_details: { text_tokens: 10, image_tokens: 0 },
      output_tokens_details: { text_tokens: 0, image_tokens: 1584 },
    });
  });

  it('adds 100 tokens for each partial image', () => {
    const work = { size: '1024x1024', quality: 'low', partial_images: 3 };
    expect(usageOf(gptImage1, work)?.output_tokens).toBe(272 + 300);
  });

  it('counts each of n images, its input anew', () => {
    const work = { prompt: 'cat', quality: 'low', n: 3, inputImages: [{ width: 1024, height: 1024 }] };
    expect(usageOf(gptImage1, work)).toMatchObject({
      input_tokens_details: { text_tokens: 3 * 7, image_tokens: 3 * 194 },
      output_tokens: 3 * 272,
    });
  });

  it('takes auto, null and absent for the model’s own choice', () => {
    const finest = usageOf(gptImage1, { prompt: 'p', size: '1024x1024', quality: 'high' });
    expect(usageOf(gptImage1, { prompt: 'p' })).toEqual(finest);
    expect(
      usageOf(gptImage1, { prompt: 'p', size: 'auto', quality: 'auto', n: null, partial_images: null }),
    ).toEqual(finest);
  });

  it('reports nothing for what reports no usage or is not drawn', () => {
    expect(usageOf(capabilitiesOf('dall-e-3')!, { prompt: 'p' })).toBeUndefined();
    expect(usageOf(gptImage1, { size: '256x256' })).toBeUndefined();
    expect(usageOf(gptImage1, { quality: 'hd' })).toBeUndefined();
  });

  it('adds up to whole, positive totals for every model and input', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    const work = fc.record({
      prompt: fc.string({ unit: 'binary' }),
      n: fc.integer({ min: 1, max: 10 }),
      partial_images: fc.integer({ min: 0, max: 3 }),
      inputImages: fc.array(fc.record({ width: side, height: side }), { maxLength: 16 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...knownModels.filter(({ tokens }) => tokens)), work, (model, asked) => {
        const usage = usageOf(model, asked)!;
        const { input_tokens_details: input, output_tokens_details: output } = usage;
        expect(Number.isInteger(usage.total_tokens)).toBe(true);
        expect(input.text_tokens + input.image_tokens).toBe(usage.input_tokens);
        expect(output.text_tokens + output.image_tokens).toBe(usage.output_tokens);
        expect(usage.input_tokens + usage.output_tokens).toBe(usage.total_tokens);
        expect(Math.min(usage.input_tokens, usage.output_tokens)).toBeGreaterThan(0);
      }),
    );
  });
});
