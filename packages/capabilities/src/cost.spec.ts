import { capabilitiesOf, costOf, type ReportedUsage } from './index.js';

const unknown = { amount: null, currency: 'USD', source: 'unknown' };

const usage = (text: number, image: number, output: number): ReportedUsage => ({
  input_tokens_details: { text_tokens: text, image_tokens: image },
  output_tokens: output,
});

describe('the cost of a counted usage', () => {
  // A million tokens of a kind at the rates of OpenAI's pricing page.
  it.each([
    ['gpt-image-1', 5, 10, 40],
    ['gpt-image-1-mini', 2, 2.5, 8],
    ['gpt-image-1.5', 5, 8, 32],
    ['chatgpt-image-latest', 5, 8, 32],
    ['gpt-image-2', 5, 8, 30],
  ])('of %s is $%d, $%d and $%d for a million', (model, text, image, output) => {
    const cost = (counted: ReportedUsage): number | null =>
      costOf(capabilitiesOf(model), { usage: counted }).amount;
    expect(cost(usage(1e6, 0, 1))).toBeCloseTo(text, 3);
    expect(cost(usage(0, 1e6, 1))).toBeCloseTo(image, 3);
    expect(cost(usage(0, 0, 1e6))).toBe(output);
  });

  it('says that it was counted, and goes before an estimate', () => {
    const known = { usage: usage(10, 0, 7024), work: { n: 10 } };
    expect(costOf(capabilitiesOf('gpt-image-2'), known)).toEqual({
      amount: 0.21077,
      currency: 'USD',
      source: 'usage',
    });
  });

  it('prices output text where it is counted and has a price', () => {
    const counted = {
      ...usage(0, 0, 1_001_000),
      output_tokens_details: { text_tokens: 1000, image_tokens: 1_000_000 },
    };
    expect(costOf(capabilitiesOf('gpt-image-1.5'), { usage: counted }).amount).toBe(32.01);
    expect(costOf(capabilitiesOf('gpt-image-2'), { usage: counted })).toEqual(unknown);
  });

  it('takes output tokens without details, or with details that do not add up, for an image’s', () => {
    const model = capabilitiesOf('gpt-image-1');
    for (const details of [
      undefined,
      null,
      {},
      { text_tokens: 5 },
      { image_tokens: 5 },
      { text_tokens: 0, image_tokens: 0 },
    ]) {
      const counted = { ...usage(0, 0, 4160), output_tokens_details: details };
      expect(costOf(model, { usage: counted }).amount).toBe(0.1664);
    }
  });

  it.each([
    {},
    { output_tokens: 4160 },
    { input_tokens_details: null, output_tokens: 4160 },
    { input_tokens_details: { text_tokens: 1 }, output_tokens: 4160 },
    { input_tokens_details: { text_tokens: 1, image_tokens: 0 } },
    { input_tokens: 50, ...usage(0, 0, 4160) },
    { input_tokens: 0, ...usage(0, 0, 0), output_tokens_details: { text_tokens: 0, image_tokens: 0 } },
    usage(Number.NaN, 0, 1),
    usage(0, -1, 1),
    usage(0, 0, Number.POSITIVE_INFINITY),
  ])('is left to the estimate where a count is missing or none: %j', (counted) => {
    const model = capabilitiesOf('gpt-image-1');
    expect(costOf(model, { usage: counted })).toEqual(unknown);
    expect(costOf(model, { usage: counted, work: { prompt: 'p' } }).source).toBe('estimated');
  });
});

describe('the cost of work', () => {
  const outputOf = (model: string, quality: string, size: string): number => {
    const text = (2 + 6) * capabilitiesOf(model)!.price!.perMillionTokens!.textInput;
    const { amount } = costOf(capabilitiesOf(model), { work: { prompt: 'a cat', quality, size } });
    return Number(amount) - text / 1e6;
  };

  // The table of prices per image in OpenAI's image guide, which rounds to a tenth of a cent, the large ones to two digits.
  it.each([
    ['gpt-image-2', 'low', 0.006, 0.005, 0.005],
    ['gpt-image-2', 'medium', 0.053, 0.041, 0.041],
    ['gpt-image-2', 'high', 0.211, 0.165, 0.165],
    ['gpt-image-1.5', 'low', 0.009, 0.013, 0.013],
    ['gpt-image-1.5', 'medium', 0.034, 0.05, 0.05],
    ['gpt-image-1.5', 'high', 0.133, 0.2, 0.2],
    ['gpt-image-1', 'low', 0.011, 0.016, 0.016],
    ['gpt-image-1', 'medium', 0.042, 0.063, 0.063],
    ['gpt-image-1', 'high', 0.167, 0.25, 0.25],
    ['gpt-image-1-mini', 'low', 0.005, 0.006, 0.006],
    ['gpt-image-1-mini', 'medium', 0.011, 0.015, 0.015],
    ['gpt-image-1-mini', 'high', 0.036, 0.052, 0.052],
  ])('of %s at %s is the vendor’s price per image', (model, quality, square, portrait, landscape) => {
    const stated = [square, portrait, landscape];
    const sizes = ['1024x1024', '1024x1536', '1536x1024'];
    sizes.forEach((size, index) => {
      const price = Number(stated[index]);
      expect(Math.abs(outputOf(model, quality, size) - price)).toBeLessThan(0.0005 + price / 100);
    });
  });

  it.each([
    ['dall-e-3', 'standard', '1024x1024', 0.04],
    ['dall-e-3', 'standard', '1792x1024', 0.08],
    ['dall-e-3', 'hd', '1024x1024', 0.08],
    ['dall-e-3', 'hd', '1024x1792', 0.12],
    ['dall-e-2', 'standard', '256x256', 0.016],
    ['dall-e-2', 'standard', '512x512', 0.018],
    ['dall-e-2', 'auto', 'auto', 0.02],
  ])('of %s, %s, %s is $%d', (model, quality, size, amount) => {
    expect(costOf(capabilitiesOf(model), { work: { quality, size } })).toEqual({
      amount,
      currency: 'USD',
      source: 'estimated',
    });
  });

  it('is n times that of one image', () => {
    expect(costOf(capabilitiesOf('dall-e-2'), { work: { size: '512x512', n: 3 } }).amount).toBe(0.054);
  });

  it('counts streamed partial images of a model with a price per image by their tokens', () => {
    const work = { prompt: '', quality: 'low', n: 2, partial_images: 3 };
    const expected = 2 * 0.005 + (2 * 6 * 2 + 2 * 300 * 8) / 1e6;
    expect(costOf(capabilitiesOf('gpt-image-1-mini'), { work }).amount).toBeCloseTo(expected, 9);
  });

  it('is unknown where the tokens of a picture, the price, the size or the model are', () => {
    const inputImages = [{ width: 1024, height: 1024 }];
    const { price: _price, ...priceless } = capabilitiesOf('gpt-image-1')!;
    expect(costOf(capabilitiesOf('gpt-image-2'), { work: { inputImages } })).toEqual(unknown);
    expect(costOf(capabilitiesOf('gpt-image-1'), { work: { inputImages } }).source).toBe('estimated');
    expect(costOf(priceless, { usage: usage(1, 1, 1), work: {} })).toEqual(unknown);
    expect(costOf(capabilitiesOf('dall-e-2'), { work: { size: '1x1' } })).toEqual(unknown);
    expect(costOf(capabilitiesOf('gpt-image-1-mini'), { work: { quality: 'hd' } })).toEqual(unknown);
    expect(costOf(undefined, { usage: usage(1, 1, 1), work: {} })).toEqual(unknown);
    expect(costOf(capabilitiesOf('gpt-image-1'), {})).toEqual(unknown);
  });
});
