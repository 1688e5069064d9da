import fc from 'fast-check';

import { attemptsHeader, readWarnings, warningsHeader } from './routing-headers.js';

const header = (warnings: readonly string[]): string | undefined =>
  warningsHeader(warnings)['x-imagewire-warnings'];

describe('the warnings of an answer', () => {
  it('are a list of texts, as RFC 9651 writes them', () => {
    expect(header(['seed: "7" is new', 'a\\b', 'é'])).toBe('"seed: \\"7\\" is new", "a\\\\b", "?"');
  });

  it('are read as they were written', () => {
    const printable = fc.string({
      unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(fc.array(printable), (warnings) => {
        expect(readWarnings(header(warnings))).toEqual(warnings);
      }),
    );
  });

  it('are none where there is no header, or one of another form', () => {
    for (const none of [undefined, null, '', 'not a list']) expect(readWarnings(none)).toEqual([]);
  });
});

describe('a list that is too long for a header', () => {
  // What nginx takes of all headers together is 4096.
  const most = 1520;

  it('of warnings has the first, and says how many more there are', () => {
    const text = header(Array.from({ length: 500 }, (_, index) => `field_${index}: not known here`)) ?? '';
    const read = readWarnings(text);
    expect(text.length).toBeLessThan(most);
    expect(read[0]).toBe('field_0: not known here');
    expect(read.at(-1)).toBe(`${500 - read.length + 1} more`);
  });

  it('of attempts has the last, and says how many were earlier', () => {
    const attempts = Array.from({ length: 300 }, (_, index) => ({
      model: `m${index}`,
      upstream: 'one',
      startedAt: 0,
      milliseconds: 1,
      status: 429,
    }));
    const { 'x-imagewire-attempts': text = '' } = attemptsHeader(attempts);
    const [first, ...others] = text.split(', ');
    expect(text.length).toBeLessThan(most);
    expect(first).toBe(`"${300 - others.length} earlier"`);
    expect(others.at(-1)).toBe('"m299";upstream="one";status=429;ms=1');
  });

  it('of one item that is too long alone says that there is one', () => {
    expect(readWarnings(header(['a'.repeat(2000)]))).toEqual(['1 more']);
  });
});
