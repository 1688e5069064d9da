import { capabilitiesOf, dimensionsOf } from './index.js';
import { outputTokens } from './output-tokens.js';

const tokensOf = (model: string, quality: string, size: string): number | undefined =>
  outputTokens(capabilitiesOf(model)!.tokens!.output, dimensionsOf(size)!, quality);

describe('output tokens', () => {
  // The table of OpenAI's image guide.
  it.each([
    ['low', 272, 408, 400],
    ['medium', 1056, 1584, 1568],
    ['high', 4160, 6240, 6208],
  ])('of gpt-image-1 at %s are %i, %i and %i', (quality, square, portrait, landscape) => {
    expect(tokensOf('gpt-image-1', quality, '1024x1024')).toBe(square);
    expect(tokensOf('gpt-image-1', quality, '1024x1536')).toBe(portrait);
    expect(tokensOf('gpt-image-1', quality, '1536x1024')).toBe(landscape);
  });

  // Readings of the calculator in OpenAI's image guide, taken on 2026-09-05, and two from its forum.
  it.each([
    ['low', '1024x1024', 196],
    ['high', '1024x1024', 7024],
    ['high', '1536x1024', 5488],
    ['high', '1024x1536', 5488],
    ['high', '1024x640', 3824],
    ['high', '3072x1024', 3952],
    ['high', '2560x1440', 7370],
    ['high', '3840x1280', 5311],
    ['high', '2048x2048', 14_272],
    ['high', '3840x2160', 13_342],
    ['high', '1792x1024', 5063],
    ['high', '3584x2048', 12_329],
  ])('of gpt-image-2 at %s, %s are %i', (quality, size, tokens) => {
    expect(tokensOf('gpt-image-2', quality, size)).toBe(tokens);
  });

  it('are not made up for a size or quality without a number', () => {
    expect(tokensOf('gpt-image-1', 'high', '512x512')).toBeUndefined();
    expect(tokensOf('gpt-image-1', 'ultra', '1024x1024')).toBeUndefined();
    expect(tokensOf('gpt-image-2', 'ultra', '1024x1024')).toBeUndefined();
  });
});
