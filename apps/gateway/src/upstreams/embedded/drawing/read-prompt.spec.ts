import { readPrompt } from './read-prompt.js';

const names = (prompt: string): string[] => [...readPrompt(prompt).subjects.keys()];

describe('readPrompt', () => {
  it('finds subjects in the order of the words, in the plural too', () => {
    expect(names('Three foxes, some butterflies and WOLVES')).toEqual(['fox', 'butterfly', 'wolf']);
  });

  it('takes a general word for the special one beside it', () => {
    expect(names('a siamese cat with a bouquet of roses')).toEqual(['siamese', 'rose']);
  });

  it('lets no colour bring a general word back', () => {
    expect(names('a siamese, one white cat')).toEqual(['siamese']);
  });

  it('finds places, weather, mood and what is worn', () => {
    const reading = readPrompt('A rainy night in the city, a cat with a hat');
    expect([...reading.places]).toEqual(['city']);
    expect([...reading.weathers]).toEqual(['rain']);
    expect([...reading.wears]).toEqual(['hat']);
    expect(reading.mood).toBe('night');
    expect(readPrompt('autumn rain').mood).toBe('autumn');
  });

  it('gives a colour to what stands after it: a subject, the land, else the picture', () => {
    expect(readPrompt('a red toy car').subjects.get('car')).toBe('#d8403a');
    expect(readPrompt('green hills').land).toBe('#4f9d4f');
    expect(readPrompt('paint it purple').colours).toEqual(['#7d4bb0']);
  });

  it('leaves out what the prompt denies', () => {
    expect(names('a dog without cats, no birds')).toEqual(['dog']);
  });

  it('draws nothing for the words of a caption', () => {
    const reading = readPrompt('a dog with the text "cat on a mountain"');
    expect([...reading.subjects.keys()]).toEqual(['dog']);
    expect(reading.places.size).toBe(0);
    expect(reading.caption).toBe('cat on a mountain');
  });

  it('finds nothing in words that it does not know', () => {
    expect(readPrompt('qwerty asdf 123 日本語 🦄')).toMatchObject({
      colours: [],
      mood: undefined,
      land: undefined,
    });
    expect(names('constructor __proto__ toString')).toEqual([]);
  });
});
