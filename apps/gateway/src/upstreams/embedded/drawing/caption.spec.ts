import { Brush } from './brush.js';
import { drawCaption } from './caption.js';
import { moods } from './moods.js';
import { Random } from './random.js';

const draw = (caption: string, width = 1000): string =>
  drawCaption(new Brush(width, 1000, moods.day, new Random('caption'), true), caption);

/** The attribute of the first rectangle, as a number. */
const panel = (svg: string, attribute: string): number =>
  Number(new RegExp(`<rect [^>]*\\b${attribute}="([^"]+)"`).exec(svg)?.[1]);

describe('drawCaption', () => {
  it('writes outlines only: markup in the words stays words', () => {
    const svg = draw('</svg><script>alert("1")</script> & <image href="file:///etc/passwd"/>');
    expect(svg).not.toMatch(/script|image|href|passwd|<text/);
    expect(svg.match(/<[a-z]+/g)).toEqual(['<defs', '<rect', '<rect', '<path']);
  });

  it.each(['😀👩‍👩‍👧', '汉字とかな', 'שלום عليكم', 'e\u0301\u200f\u0000\ud800', '…', 'ffi ﬁ AV To'])(
    'draws %j without failing',
    (caption) => {
      expect(draw(caption)).toMatch(/<path d="M[^"]+"/);
    },
  );

  it.each([10, 60, 140, 5000])('keeps %i characters inside the picture and to four lines', (length) => {
    for (const text of ['m'.repeat(length), 'many words '.repeat(length).slice(0, length).trim()]) {
      const svg = draw(text);
      expect(panel(svg, 'x')).toBeGreaterThan(0);
      expect(panel(svg, 'x') + panel(svg, 'width')).toBeLessThan(1000);
      expect(panel(svg, 'y') + panel(svg, 'height')).toBeLessThan(600);
    }
  });

  it('stays inside a narrow picture', () => {
    const svg = draw('Extraordinarily long inscriptions', 400);
    expect(panel(svg, 'x')).toBeGreaterThan(0);
  });
});
