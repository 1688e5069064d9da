import { retryAfter } from './retry-after.js';

const now = Date.parse('2026-11-21T10:00:00Z');

it.each<[Record<string, string>, number | undefined]>([
  [{}, undefined],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': '7' }, 7000],
  [{ 'retry-after': ' 7 ' }, 7000],
  [{ 'retry-after': '1.5' }, 1500],
  [{ 'retry-after': '61' }, 61_000],
  [{ 'retry-after-ms': '250' }, 250],
  [{ 'retry-after-ms': '250', 'retry-after': '7' }, 250],
  [{ 'retry-after-ms': 'soon', 'retry-after': '7' }, 7000],
  // The three date forms of RFC 9110, 5.6.7.
  [{ 'retry-after': 'Sat, 21 Nov 2026 10:00:30 GMT' }, 30_000],
  [{ 'retry-after': 'Saturday, 21-Nov-26 10:00:30 GMT' }, 30_000],
  [{ 'retry-after': 'Sat Nov 21 10:00:30 2026' }, 30_000],
  [{ 'retry-after': 'Sat, 21 Nov 2026 09:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, undefined],
  [{ 'retry-after': '-1' }, undefined],
  [{ 'retry-after': '1e9' }, undefined],
  [{ 'retry-after': '' }, undefined],
  [{ 'retry-after': 'Sat, 99 Nov' }, undefined],
  [{ 'retry-after': 'Sat, 99 Nov 2026 10:00:30 GMT' }, undefined],
])('%j asks for %p ms', (headers, milliseconds) => {
  expect(retryAfter(headers, now)).toBe(milliseconds);
});
