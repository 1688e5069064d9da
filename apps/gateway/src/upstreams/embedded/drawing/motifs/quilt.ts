import type { Brush } from '../brush.js';
import { lighten } from '../colour.js';
import type { Random } from '../random.js';
import { circle, path, placed, rectangle, stroke } from '../shapes.js';

type Tile = (colour: string) => string;

const rings = [46, 33, 20, 7].map(
  (radius) =>
    `M${50 - radius} 50a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`,
);

/** Figures on a square from (0, 0) to (100, 100). */
const tiles: readonly [Tile, ...Tile[]] = [
  (colour) => path('M0 0A100 100 0 0 0 100 100V0Z', colour),
  (colour) => path('M0 50A50 50 0 0 1 100 50ZM0 100A50 50 0 0 1 100 100Z', colour),
  (colour) => circle(50, 50, 50, colour),
  (colour) => path('M0 0L100 0L0 100Z', colour),
  (colour) => stroke(rings.join(''), colour, 6),
  (colour) => path('M0 0A100 100 0 0 1 100 100A100 100 0 0 1 0 0Z', colour),
  (colour) => path('M0 6h100v12H0ZM0 31h100v12H0ZM0 56h100v12H0ZM0 81h100v12H0Z', colour),
  (colour) => circle(0, 0, 100, colour) + circle(100, 100, 34, colour),
];

/** One patch: a figure on a ground of another colour, turned any way. */
function drawPatch(brush: Brush, random: Random, colours: readonly [string, ...string[]]): string {
  const { paper, ink } = brush.palette;
  const [ground, colour] = [random.pick([paper, ink, ...colours]), random.pick([paper, ...colours])];
  const figure = random.pick(tiles)(colour === ground ? lighten(ground, 0.16) : colour);
  const turned = placed(50, 50, 1, placed(-50, -50, 1, figure), random.pick([0, 90, 180, 270]));
  // A hair wider than the square, or the seams would shimmer.
  const cloth = rectangle(-0.2, -0.2, 100.4, 100.4, ground);
  return cloth + brush.clipped(rectangle(0, 0, 100, 100, '#000'), turned);
}

/** A quilt of simple shapes on a square grid, a layer a row. */
export function drawQuilt(brush: Brush, colours: readonly [string, ...string[]]): string[] {
  const random = brush.random('quilt');
  const size = 1000 / random.pick([4, 5]);
  const columns = Array.from({ length: Math.ceil(brush.width / size) }, (_none, column) => column * size);
  return Array.from({ length: Math.ceil(brush.height / size) }, (_none, row) => {
    const patches = columns.map((x) => placed(x, row * size, size / 100, drawPatch(brush, random, colours)));
    return brush.layer(patches.join(''));
  });
}
