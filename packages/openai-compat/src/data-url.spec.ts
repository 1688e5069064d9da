import { pictureInText } from './data-url.js';

const png = 'iVBORw0KGgoAAAANSUhEUg==';

describe('the picture in a text', () => {
  it.each([png, 'iVBORw0KGgoAAAANSUhE', 'iVBORw0KGgoAAAANSUhEUgA=', `iVBORw0KGgo${'A'.repeat(20_000_001)}`])(
    'is the text where it is base64 that begins as a picture does',
    (text) => {
      expect(pictureInText(text) === text).toBe(true);
    },
  );

  it.each([
    ...['iVBORw0KGgoAAAANSUhEUg', 'iVBORw0KGgoAAAANSUhEUg=', 'iVBORw0KGgoAAAANSUhEU===', 'iVBORw0KGgo-_AAA'],
    ...[
      'iVBORw0KGgo=AAAA',
      'iVBORw0KGgoA AAA',
      'iVBORw0KGgoAAAA\n',
      'iVBORw0KGgoA\n\n\n\n',
      'iVBORw0KGgoAäAAA',
    ],
    ...['QUJD', '', 'a picture'],
  ])('is nothing in %j', (text) => {
    expect(pictureInText(text)).toBeUndefined();
  });

  it('is what follows the head of a data URL', () => {
    expect(pictureInText(`data:image/png;base64,${png}`)).toBe(png);
  });
});
