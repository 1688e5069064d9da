import fc from 'fast-check';

import { readWarnings, warningsHeader } from './routing-headers.js';

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
