import { hasLength } from './text-length.js';

const cat = '🐈';
const redHeart = '❤️'; // A heart and a variation selector: two characters.

describe('hasLength', () => {
  it('takes the shortest and the longest text, and none beyond', () => {
    expect(['', 'a', 'aa', 'aaaa', 'aaaaa'].map((text) => hasLength(text, 1, 4))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('counts a pair of surrogates once', () => {
    expect(hasLength(cat.repeat(4), 1, 4)).toBe(true);
    expect(hasLength(cat.repeat(5), 1, 4)).toBe(false);
    expect(hasLength(cat, 2, 4)).toBe(false);
    expect(hasLength(cat.repeat(2), 2, 4)).toBe(true);
  });

  it('counts variation selectors and halves of pairs, as JSON Schema does', () => {
    expect(hasLength(redHeart.repeat(2), 0, 4)).toBe(true);
    expect(hasLength(redHeart.repeat(2), 0, 3)).toBe(false);
    expect(hasLength('\ud83d'.repeat(5), 0, 4)).toBe(false);
  });

  it('takes a limit of none', () => {
    expect(hasLength('', 0, 0)).toBe(true);
    expect(hasLength('a', 0, 0)).toBe(false);
  });
});
