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

  it.each(['https://1.2.3.256/a', 'https://a.example:99999/a', 'https://a.0x1/'])(
    'refuses %s, which has an impossible host, also after another host was taken',
    (text) => {
      expect(isUri('https://a.example/a')).toBe(true);
      expect(isUri(text)).toBe(false);
    },
  );

  it('refuses a character that a URI cannot have wherever in a link it stands', () => {
    const link = 'https://pictures.example/a/b.png?sig=a%2Bb';
    for (let place = link.indexOf('/a/') + 1; place <= link.length; place += 1)
      for (const character of [' ', '\n', '\0', '\x7f', '\x80', 'ä', '\u2028', '\u{1f431}']) {
        const text = link.slice(0, place) + character + link.slice(place);
        expect([text, isUri(text), isUri(link.slice(0, place))]).toEqual([text, false, true]);
      }
  });

  it('judges as before once most links lead to one host', () => {
    for (let links = 0; links < 10_000; links += 1) expect(isUri('https://usual.host.example/a')).toBe(true);
    for (const text of [
      'https://usual.host.example?a',
      'https://other.example/',
      'https://usual.host.example',
    ])
      expect(isUri(text)).toBe(true);
    for (const text of [
      'https://usual.host.example/ä',
      'https://usual^host.example/',
      'https://usual.host.example:x/',
    ])
      expect(isUri(text)).toBe(false);
  });

  it('takes a link of 20 MB, and refuses it for its last character', () => {
    const link = `https://pictures.example/${'a'.repeat(20_000_000)}`;
    expect([isUri(link), isUri(`${link} `)]).toEqual([true, false]);
  });

  it('refuses bare base64 of 20 MB, with a colon in it or without', () => {
    expect(isUri('A'.repeat(20_000_000))).toBe(false);
    expect(isUri(`${'A'.repeat(20_000_000)}:A`)).toBe(false);
  });

  it('refuses a data URL without data', () => {
    expect(isUri('data:image/png;base64')).toBe(false);
  });

  it('takes a data URL of 20 MB', () => {
    expect(isUri(`data:image/png;base64,${'A'.repeat(20_000_000)}`)).toBe(true);
  });
});
