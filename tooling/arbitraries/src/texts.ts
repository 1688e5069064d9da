import * as fc from 'fast-check';

// The smallest PNG there is, the beginnings of the other kinds of picture, and texts that look like something else.
const telling = [
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  '/9j/4AAQSkZJRgABAQAAAQABAAD/',
  'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==',
  'R0lGODlhAQABAAAAACw=',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ',
  'data:image/jpg;name=a.jpg;base64,/9j/4AAQSkZJRgABAQ==',
  'data:text/plain,lighthouse',
  'https://pictures.example/1.png?a=b#c',
  '1024x1024',
  'auto',
  '1.0',
  'true',
  'null',
  '{"a":1}',
  '',
];

/** Texts of all scripts, and those that a reader could take for something else. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }), weight: 3 },
  { arbitrary: fc.constantFrom(...telling), weight: 2 },
);
