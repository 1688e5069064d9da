import { capabilitiesOf, dimensionsOf } from './index.js';
import { pictureTokens, promptTokens } from './input-tokens.js';

const tokensOf = (model: string, sizes: string[], fidelity?: string): number =>
  pictureTokens(
    capabilitiesOf(model)!.tokens!,
    sizes.map((size) => dimensionsOf(size)!),
    fidelity,
  );

describe('tokens of input pictures', () => {
  // OpenAI's rule for gpt-image-1: 65, and 129 for each tile of 512 once the shortest side is down to 512.
  it.each([
    ['256x256', 194],
    ['512x512', 194],
    ['1024x1024', 194],
    ['512x513', 323],
    ['100x600', 323],
    ['1536x1024', 323],
    ['1024x2048', 323],
    ['2048x4096', 323],
    ['4096x1024', 581],
    ['1x4096', 581],
  ])('%s: %i', (size, tokens) => {
    expect(tokensOf('gpt-image-1', [size])).toBe(tokens);
  });

  it('round a scaled side down, as measured for 1024x1025', () => {
    expect(tokensOf('gpt-image-1', ['1024x1025'])).toBe(194);
  });

  it('add up over pictures', () => {
    expect(tokensOf('gpt-image-1', ['1024x1024', '1536x1024'])).toBe(194 + 323);
    expect(tokensOf('gpt-image-1', [])).toBe(0);
  });

  it('grow at high fidelity by 4160 for a square and 6240 for a portrait or landscape', () => {
    expect(tokensOf('gpt-image-1', ['1024x1024'], 'high')).toBe(194 + 4160);
    expect(tokensOf('gpt-image-1', ['1536x1024'], 'high')).toBe(323 + 6240);
    expect(tokensOf('gpt-image-1', ['1024x1536'], 'high')).toBe(323 + 6240);
    expect(tokensOf('gpt-image-1', ['1024x1024'], 'low')).toBe(194);
  });

  it('are at high fidelity for gpt-image-2 without asking', () => {
    expect(tokensOf('gpt-image-2', ['1024x1024'])).toBe(194 + 4160);
  });
});

describe('promptTokens', () => {
  it('are a quarter of the UTF-8 bytes, rounded up, and six', () => {
    expect(promptTokens('')).toBe(6);
    expect(promptTokens('cat')).toBe(7);
    expect(promptTokens('a cat in a hat')).toBe(10);
    expect(promptTokens('猫')).toBe(7);
    expect(promptTokens('🐈🐈')).toBe(8);
  });
});
