import { gif, jpeg, png, webp } from '../test/pictures.js';
import { extensionFor, imageTypeOf } from './image-type.js';

it.each([
  ['image/png', 'png', png],
  ['image/jpeg', 'jpg', jpeg],
  ['image/webp', 'webp', webp],
  ['image/gif', 'gif', gif],
])('tells %s by its first bytes', (mediaType, extension, bytes) => {
  expect(imageTypeOf(bytes)).toBe(mediaType);
  expect(imageTypeOf(bytes.subarray(0, 12))).toBe(mediaType);
  expect(extensionFor(imageTypeOf(bytes))).toBe(extension);
});

it.each([
  ['nothing', ''],
  ['half a PNG signature', '\x89PNG'],
  ['RIFF that is sound', 'RIFF\x24\x00\x00\x00WAVEfmt '],
  ['an SVG', '<svg xmlns="http'],
  ['an HTML page', '<!doctype html>'],
])('takes %s for no picture', (_, text) => {
  expect(imageTypeOf(Buffer.from(text, 'latin1'))).toBeUndefined();
  expect(extensionFor(undefined)).toBe('bin');
});
