import { randomBytes } from 'node:crypto';

import { cutAtStandIns, standInFor, standsFor } from './stand-in.js';

const name = '0b1f62ba-5a0e-4c59-8a6a-1f1f8a6f3a51.webp';
const head = randomBytes(48);
const standIn = standInFor(name, head);

it('is base64 in whole groups that begins as its picture does, and tells its name', () => {
  expect(standIn).toMatch(/^(?:[A-Za-z0-9+/]{4})+$/);
  expect(Buffer.from(standIn, 'base64').subarray(0, 48).equals(head)).toBe(true);
  expect(standsFor(standIn)).toBe(name);
});

it.each([undefined, '', 'iVBOR', `${standIn}A`, standIn.slice(1), `data:image/webp;base64,${standIn}`])(
  '%s is no stand-in',
  (text) => {
    expect(standsFor(text)).toBeUndefined();
  },
);

it('is found wherever it stands in a text', () => {
  const other = standInFor('1b1f62ba-5a0e-4c59-8a6a-1f1f8a6f3a51.jpg', head);
  expect(cutAtStandIns(`["a${standIn}","${other}${standIn}"]`)).toEqual([
    '["a',
    name,
    '","',
    '1b1f62ba-5a0e-4c59-8a6a-1f1f8a6f3a51.jpg',
    '',
    name,
    '"]',
  ]);
  expect(cutAtStandIns('[]')).toEqual(['[]']);
});
