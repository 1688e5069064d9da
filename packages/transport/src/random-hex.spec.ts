import { randomHex } from './random-hex.js';

it('gives two digits a byte, of every kind', () => {
  expect(randomHex(14)).toMatch(/^[0-9a-f]{28}$/);
  expect(new Set(randomHex(4096)).size).toBe(16);
});

it('never gives the same twice, also where its supply is renewed', () => {
  expect(new Set(Array.from({ length: 2000 }, () => randomHex(16))).size).toBe(2000);
});
