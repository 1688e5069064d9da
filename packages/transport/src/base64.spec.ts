import fc from 'fast-check';

import { base64FromBytes, bytesFromBase64 } from './base64.js';
import { bytesFromDataUrl } from './data-url.js';

const withoutBuffer = <T>(run: () => T): T => {
  const kept = globalThis.Buffer;
  // As in browsers and workers.
  Reflect.deleteProperty(globalThis, 'Buffer');
  try {
    return run();
  } finally {
    globalThis.Buffer = kept;
  }
};

describe.each<[string, <T>(run: () => T) => T]>([
  ['with Buffer', (run) => run()],
  ['without Buffer', withoutBuffer],
])('%s', (_, runtime) => {
  it('gives back the bytes that went in, and the text that btoa gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = runtime(() => base64FromBytes(bytes));
        expect(text).toBe(btoa(String.fromCharCode(...bytes)));
        expect([...(runtime(() => bytesFromBase64(text)) ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  it('takes more bytes than one call can have arguments', () => {
    const bytes = new Uint8Array(300_000).fill(7);
    expect(runtime(() => bytesFromBase64(base64FromBytes(bytes)))?.byteLength).toBe(300_000);
  });

  it.each([
    ['lines as mail has them', '+/+/\r\n+/+/\r\n+w==\r\n'],
    ['lines as Ruby has them', '+/+/\n+/+/\n+w==\n'],
    ['spaces around it', ' \t+/+/+/+/+w== '],
    ['the alphabet of addresses', '-_-_-_-_-w=='],
    ['the alphabet of addresses, and no padding', '-_-_-_-_-w'],
  ])('reads %s', (_name, text) => {
    expect([...(runtime(() => bytesFromBase64(text)) ?? [])]).toEqual([251, 255, 191, 251, 255, 191, 251]);
  });

  it.each(['not base64!', 'abc*', 'a', 'abcde', '<html>', 'ab\u00a0cd', 'a\nb\nc\nd\ne'])(
    'refuses %j',
    (text) => {
      expect(runtime(() => bytesFromBase64(text))).toBeUndefined();
    },
  );
});

describe('a data URL', () => {
  it('gives its bytes, whatever stands before them', () => {
    expect(String.fromCharCode(...(bytesFromDataUrl('data:image/png;charset=x;base64,aGk=') ?? []))).toBe(
      'hi',
    );
    expect(String.fromCharCode(...(bytesFromDataUrl('data:image/png; base64,aGk=') ?? []))).toBe('hi');
    expect(String.fromCharCode(...(bytesFromDataUrl('DATA:;BASE64,aGk=') ?? []))).toBe('hi');
  });

  it.each(['data:image/png,aGk=', 'data:image/png;base64', 'data:image/png;base64,%%%', 'aGk='])(
    '%j holds none',
    (text) => {
      expect(bytesFromDataUrl(text)).toBeUndefined();
    },
  );
});
