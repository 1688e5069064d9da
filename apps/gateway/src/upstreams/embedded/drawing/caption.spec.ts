import { Brush } from './brush.js';
import { drawCaption } from './caption.js';
import { moods } from './moods.js';
import { Random } from './random.js';

const draw = (caption: string, width = 1000): string =>
  drawCaption(new Brush(width, 1000, moods.day, new Random('caption'), true), caption);

/** The attribute of the first rectangle, as a number. */
const panel = (svg: string, attribute: string): number =>
  Number(new RegExp(`<rect [^>]*\\b${attribute}="([^"]+)"`).exec(svg)?.[1]);

/** Moves, lines and curves, and the numbers for them. */
const pathData = / d="(?:[MLQC]-?[\d.]+(?: -?[\d.]+)*|Z)+"/;

describe('drawCaption', () => {
  it('writes outlines only: markup in the words stays words', () => {
    const svg = draw('</svg><script>alert("1")</script> & <image href="file:///etc/passwd"/>');
    expect(svg).not.toMatch(/script|image|href|passwd|<text/);
    expect(svg.match(/<[a-z]+/g)).toEqual(['<defs', '<rect', '<rect', '<path']);
  });

  it.each(['😀👩‍👩‍👧', '汉字とかな', 'שלום عليكم', 'e\u0301\u200f\u0000\ud800', '…', 'ffi ﬁ AV To'])(
    'draws %j without failing',
    (caption) => {
      expect(draw(caption)).toMatch(pathData);
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

  it('writes path data without a gap for every printable character of Latin-1', () => {
    const characters = Array.from({ length: 223 }, (_none, at) => String.fromCharCode(33 + at));
    for (let at = 0; at < characters.length; at += 14) {
      expect(draw(characters.slice(at, at + 14).join(''))).toMatch(pathData);
    }
    expect(draw('The quick brown fox jumps over the lazy dog, again and again')).toMatch(pathData);
  });

  it('keeps to four lines in a narrow picture too', () => {
    expect(panel(draw('many words '.repeat(14), 300), 'height')).toBeLessThan(4 * 34 * 1.22 + 34);
  });

  it('writes at most 140 characters', () => {
    expect(draw('x'.repeat(260), 1600)).toBe(draw('x'.repeat(200), 1600));
    expect(draw('x'.repeat(140), 1600)).not.toBe(draw('x'.repeat(141), 1600));
  });

  it('stays inside a narrow picture', () => {
    const svg = draw('Extraordinarily long inscriptions', 400);
    expect(panel(svg, 'x')).toBeGreaterThan(0);
  });
});
