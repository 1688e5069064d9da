import { lighten, mix } from '../colour.js';
import type { Random } from '../random.js';
import { circle, ellipse, path, placed, short, stroke } from '../shapes.js';
import type { DrawFigure, Figure } from './figure.js';
import { drawLeafTree } from './trees.js';

type Blossom = (figure: Figure, random: Random, colour: string) => string;

const ringOf = (count: number, shape: string, offset = 0): string =>
  Array.from({ length: count }, (_none, at) => placed(0, 0, 1, shape, offset + (360 / count) * at)).join('');

const daisy: Blossom = ({ brush }, random, colour) => {
  const petal = brush.gradient([lighten(colour, 0.08), lighten(colour, -0.06)]);
  return (
    ringOf(random.whole(9, 14), ellipse(0, -13, 4.6, 10, petal)) +
    circle(0, 0, 6.6, brush.ball('#ffe08a', '#f2b63d', '#b9742a'))
  );
};

const rose: Blossom = (_figure, _random, colour) =>
  [19, 15.5, 12, 8.5, 5]
    .map((size, at) =>
      ringOf(
        5,
        ellipse(
          0,
          -size * 0.52,
          size * 0.62,
          size * 0.56,
          lighten(colour, at % 2 === 0 ? -0.08 + at * 0.02 : 0.02 + at * 0.01),
        ),
        at * 31,
      ),
    )
    .join('') + path('M-3 1C-3 -4 3 -4 3 0C3 3 -1 3 -1 1', lighten(colour, -0.14));

const tulip: Blossom = ({ brush }, _random, colour) =>
  path(
    'M-15 -14C-17 8 -9 17 0 17C9 17 17 8 15 -14C11 -12 8 -9 7 -5C5 -11 3 -16 0 -19C-3 -16 -5 -11 -7 -5C-8 -9 -11 -12 -15 -14Z',
    brush.gradient([lighten(colour, 0.08), lighten(colour, -0.1)]),
  ) + path('M0 -19C6 -10 7 6 0 17C-7 6 -6 -10 0 -19Z', lighten(colour, 0.05));

const sunflower: Blossom = ({ brush }, _random, colour) =>
  ringOf(16, path('M0 -7C5 -12 4 -19 0 -25C-4 -19 -5 -12 0 -7Z', lighten(colour, -0.08)), 11) +
  ringOf(16, path('M0 -7C5 -12 4 -18 0 -23C-4 -18 -5 -12 0 -7Z', colour)) +
  circle(0, 0, 10, brush.ball('#8a5a34', '#5d3a22', '#3a2416')) +
  ringOf(10, circle(0, -6.4, 1, '#b9824a'));

/** The flowers that a word can ask for; any of them for the rest. */
const blossoms = { daisy, rose, tulip, sunflower } as const;

const spots = [
  [0, -84, 1],
  [-21, -66, 0.82],
  [22, -69, 0.86],
  [-8, -48, 0.66],
  [14, -45, 0.62],
] as const;

/** Three colours that go together: the asked one's shades, or the palette's. */
function petalColours({ brush, colour }: Figure): readonly [string, string, string] {
  const { accent, second, paper } = brush.palette;
  return colour === undefined
    ? [accent, second, mix(accent, paper, 0.45)]
    : [colour, lighten(colour, 0.1), mix(colour, paper, 0.45)];
}

/** A bouquet of the named flower, or of one or two kinds, that grows out of leaves. */
export const createFlower =
  (asked?: keyof typeof blossoms): DrawFigure =>
  (figure) => {
    const { leaf, near } = figure.brush.palette;
    const random = figure.brush.random(figure.name);
    const green = mix(mix(leaf, near, 0.2), '#5f9a55', 0.4);
    const pick = (): Blossom => blossoms[asked ?? random.pick(['daisy', 'rose', 'tulip', 'sunflower'])];
    const [first, second] = [pick(), pick()];
    const colours = petalColours(figure);
    const stems = spots.map(([x, y]) =>
      stroke(`M${short(x * 0.16)} 0Q${short(x * 0.2)} ${short(y * 0.5)} ${x} ${y}`, green, 2.6),
    );
    const leaves = [-52, -24, 26, 50].map((turn) =>
      placed(
        0,
        -6,
        0.5,
        path('M0 0C-26 -26 -22 -72 0 -100C22 -72 26 -26 0 0Z', lighten(green, random.between(-0.06, 0.07))),
        turn,
      ),
    );
    const heads = [...spots].reverse().map(([x, y, size], at) => {
      const blossom = at % 2 === 0 ? first : second;
      return placed(
        x,
        y,
        size,
        blossom(figure, random, colours[at % 3] ?? colours[0]),
        random.between(-14, 14),
      );
    });
    return leaves.join('') + stems.join('') + heads.join('');
  };

/** One great tree. */
export const drawTree: DrawFigure = ({ brush, name, colour }) =>
  ellipse(4, -1, 34, 4.6, brush.palette.ink, { opacity: 0.2 }) +
  drawLeafTree(brush, name, [0, 0], 100, colour ?? brush.palette.leaf);
