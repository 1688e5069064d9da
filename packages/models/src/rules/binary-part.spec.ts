import { Readable } from 'node:stream';

import { issuesOf } from '../../test/issues-of.js';
import { isBinaryPart, OpenAIEditImageRequest, parseModel, readModel, serializeModel } from '../index.js';

const pictures: [string, unknown][] = [
  ['a File', new File(['png'], 'a.png', { type: 'image/png' })],
  ['a Blob', new Blob(['png'])],
  ['a Uint8Array', new Uint8Array(100_000)],
  ['a Buffer', Buffer.from('png')],
  ['an ArrayBuffer', new ArrayBuffer(3)],
  ['a Node stream', Readable.from(['png'])],
  ['a web stream', new ReadableStream<Uint8Array>()],
  ['a text that names a picture', './cat.png'],
];
const others: [string, unknown][] = [
  ['an empty text', ''],
  ['a number', 1],
  ['an object', { name: 'a.png' }],
  ['the JSON of a Buffer', Buffer.from('png').toJSON()],
  ['a boolean', true],
];

const issues = (fields: object) =>
  issuesOf(OpenAIEditImageRequest, { prompt: 'p', image: 'a.png', ...fields });

describe('IsBinaryPart', () => {
  it.each(pictures)('takes %s and passes it by reference', (_, picture) => {
    const plain = { prompt: 'p', image: picture, mask: picture };
    for (const model of [
      parseModel(OpenAIEditImageRequest, plain),
      readModel(OpenAIEditImageRequest, plain).value,
    ]) {
      expect(model.image).toBe(picture);
      const back = serializeModel(model);
      expect(back.image).toBe(picture);
      expect(back.mask).toBe(picture);
    }
  });

  it.each(pictures)('takes %s within a list and passes it by reference', (_, picture) => {
    const { image } = parseModel(OpenAIEditImageRequest, { prompt: 'p', image: ['a.png', picture] });
    expect((image as unknown[])[1]).toBe(picture);
    const back = serializeModel(parseModel(OpenAIEditImageRequest, { prompt: 'p', image: [picture] }));
    expect((back.image as unknown[])[0]).toBe(picture);
  });

  it.each(others)('refuses %s', (_, value) => {
    expect(isBinaryPart(value)).toBe(false);
    expect(issues({ image: value, mask: value })).toEqual(['image isBinaryPart', 'mask isBinaryPart']);
    expect(issues({ image: ['a.png', value] })).toEqual(['image isBinaryPart']);
  });

  it('takes a list of 1 to as many as the field says', () => {
    const list = (length: number) => Array.from({ length }, () => new Blob([]));
    expect(issues({ image: list(1) })).toEqual([]);
    expect(issues({ image: list(16) })).toEqual([]);
    expect(issues({ image: list(17) })).toEqual(['image isBinaryPart']);
    expect(issues({ image: [] })).toEqual(['image isBinaryPart']);
    expect(issues({ image: [list(1)] })).toEqual(['image isBinaryPart']);
  });

  it('takes no list where the field is one picture', () => {
    expect(issues({ mask: ['a.png'] })).toEqual(['mask isBinaryPart']);
  });
});
