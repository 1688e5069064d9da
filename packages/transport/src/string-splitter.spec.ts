import fc from 'fast-check';

import { LONG_STRING, StringSplitter } from './string-splitter.js';

const long = 'a'.repeat(LONG_STRING);

/** The pieces of a text that comes in chunks, with those of one string put together. */
function pieces(...chunks: string[]): { around: string[]; inside: string[] } {
  const splitter = new StringSplitter();
  const found = { around: [''], inside: [''] };
  for (const chunk of chunks)
    for (const { bytes, inside, ends } of splitter.push(Buffer.from(chunk))) {
      const list = inside ? found.inside : found.around;
      list.push(`${list.pop() ?? ''}${Buffer.from(bytes).toString()}`);
      if (ends) found.inside.push('');
      if (ends) found.around.push('');
    }
  return { around: found.around, inside: found.inside.filter((each) => each !== '') };
}

it.each([
  ['a long string', [`{"a":"${long}"}`]],
  ['one that is cut anywhere', [`{"a":"${long.slice(0, 5)}`, long.slice(5), '"}']],
  ['one that is cut at its quotes', ['{"a":"', long, '"', '}']],
])('takes %s out', (_, chunks) => {
  expect(pieces(...chunks)).toEqual({ around: ['{"a":"', '"}'], inside: [long] });
});

it.each(['{"a":"short"}', '', '[]', '"', '{"\\"":"\\\\"}'])('leaves %j as it is', (text) => {
  expect(pieces(text)).toEqual({ around: expect.arrayContaining([]) as string[], inside: [] });
  expect(pieces(text).around.join('')).toBe(text);
});

it.each([
  ['an escaped quote', `${long}\\"${long}`],
  ['a backslash before the quote', `${long}\\\\`],
  ['quotes and backslashes', `${long}\\\\\\"\\\\`],
])('knows the end of a string with %s, wherever it is cut', (_, inside) => {
  const text = `["${inside}","b"]`;
  const at = text.indexOf('\\');
  for (const place of [at - 1, at, at + 1, at + 2, at + 3]) {
    const found = pieces(text.slice(0, place), text.slice(place));
    expect(found.inside).toEqual([inside]);
    expect(found.around.join('')).toBe('["","b"]');
  }
});

it('gives the text back, and finds every long string, wherever it is cut', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(long, `${long}"`, `${long}\\`, `"${long}`),
  );
  fc.assert(
    fc.property(fc.array(value), fc.array(fc.nat(), { maxLength: 6 }), (strings, at) => {
      const bytes = Buffer.from(JSON.stringify(strings));
      const places = [0, ...at.map((each) => each % bytes.length).sort((a, b) => a - b), bytes.length];
      const splitter = new StringSplitter();
      const all = places
        .slice(1)
        .flatMap((end, index) => [...splitter.push(bytes.subarray(places[index], end))]);
      expect(Buffer.concat(all.map((piece) => piece.bytes)).equals(bytes)).toBe(true);
      const longOnes = strings.filter((each) => each.length >= LONG_STRING).length;
      expect(all.filter(({ ends }) => ends).length).toBeGreaterThanOrEqual(longOnes);
    }),
  );
});
