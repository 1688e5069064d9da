import { findCaption } from './caption-text.js';

describe('findCaption', () => {
  it.each([
    ['a sign with the text "Open late"', 'Open late'],
    ['a poster that says “Hello  there”', 'Hello there'],
    ["a card, caption: 'Don't panic'", "Don't panic"],
    ['a mug labelled «Café»', 'Café'],
    ['a banner reading "a <b>&"', 'a <b>&'],
  ])('finds the words in %s', (prompt, caption) => {
    expect(findCaption(prompt).caption).toBe(caption);
  });

  it.each([
    ['a so-called "smart" cat'],
    ['a man reading a book'],
    ['a sign that says "never closed'],
    ['a sign that says ""'],
    ['text without quotes'],
  ])('finds none in %s', (prompt) => {
    expect(findCaption(prompt).caption).toBeUndefined();
  });

  it('takes the caption out of the rest', () => {
    expect(findCaption('a dog with the text "cat" at night').rest.replace(/\s+/g, ' ')).toBe(
      'a dog at night',
    );
  });
});
