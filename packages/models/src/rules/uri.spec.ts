import { isUri } from './uri.js';

describe('isUri', () => {
  it.each([
    'https://example.com/a.png?sig=a%2Bb&se=2026-01-01T00%3A00Z#part',
    'http://[::1]:3000/a',
    'HTTPS://EXAMPLE.COM',
    's3://bucket/key',
    'data:image/png;base64,iVBORw0KGgo=',
    'DATA:,',
  ])('takes %s', (text) => {
    expect(isUri(text)).toBe(true);
  });

  it.each(['', 'u', '/a.png', './a.png', '//example.com/a', 'https://', 'example.com/a.png'])(
    'refuses "%s", which is not absolute',
    (text) => {
      expect(isUri(text)).toBe(false);
    },
  );

  it.each([
    ' https://example.com',
    'https://example.com/a b',
    'https://example.com/ä',
    'https://example.com\n',
  ])('refuses "%s", which has a character that a URI cannot have', (text) => {
    expect(isUri(text)).toBe(false);
  });

  it('refuses a data URL without data', () => {
    expect(isUri('data:image/png;base64')).toBe(false);
  });

  it('takes a data URL of 20 MB', () => {
    expect(isUri(`data:image/png;base64,${'A'.repeat(20_000_000)}`)).toBe(true);
  });
});
