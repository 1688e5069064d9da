import { randomBytes } from 'node:crypto';

import { decodeBase64 } from './decode-base64.js';

// RFC 4648, section 10.
it.each([
  ['Zm9v', 'foo'],
  ['Zm9vYmFy', 'foobar'],
])('decodes %s to %s', (digits, text) => {
  const bytes = Buffer.alloc(text.length);
  expect(decodeBase64(Buffer.from(digits), bytes, 0)).toBe(true);
  expect(bytes.toString()).toBe(text);
});

it('decodes as Buffer does, wherever the digits lie, and leaves what stands before', () => {
  for (const offset of [0, 1, 2, 3]) {
    const random = randomBytes(49_152);
    const digits = Buffer.from(`${'-'.repeat(offset)}${random.toString('base64')}`).subarray(offset);
    const bytes = Buffer.alloc(random.length + offset, 0x2a);
    expect(decodeBase64(digits, bytes, offset)).toBe(true);
    expect(bytes.subarray(offset).equals(random)).toBe(true);
    expect(bytes.toString('latin1', 0, offset)).toBe('*'.repeat(offset));
  }
});

it('knows the 64 digits and no other byte, at every place of a group', () => {
  const taken = (place: number) =>
    Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => {
      const digits = Buffer.from('AAAABBBBCCCC');
      digits[4 + place] = byte;
      return decodeBase64(digits, Buffer.alloc(9), 0);
    });
  const digits = [...Buffer.from('+/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')];
  for (const place of [0, 1, 2, 3]) expect(taken(place)).toEqual(digits);
});

it('takes a short text after a longer one that it refused', () => {
  const bytes = Buffer.alloc(48);
  expect(decodeBase64(Buffer.alloc(64, '-'), bytes, 0)).toBe(false);
  expect(decodeBase64(Buffer.from('Zm9v'), bytes, 0)).toBe(true);
  expect(bytes.toString('latin1', 0, 3)).toBe('foo');
});
