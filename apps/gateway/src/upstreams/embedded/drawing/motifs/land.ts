import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { path, smooth, type Point } from '../shapes.js';
import { drawRidge } from './mountains.js';
import { drawFir, drawLeafTree } from './trees.js';

/** Three rows of green hills, trees scattered on them. */
export function drawHills(brush: Brush, top: number): string[] {
  const random = brush.random('hills');
  const { far, leaf, near, light, sky } = brush.palette;
  return [0, 1, 2].map((row) => {
    const base = top + (brush.height - top) * row * 0.3;
    const colour = mix(mix(far, leaf, 0.45 + row * 0.28), near, row * 0.1);
    const fill = brush.gradient([mix(lighten(colour, 0.06), light, 0.2), colour, mix(colour, near, 0.35)], {
      from: [0, base - 90],
      to: [0, base + 260],
    });
    const trees = Array.from({ length: 5 + row * 2 }, (_none, at) => {
      const tall = (46 + row * 46) * random.between(0.8, 1.25);
      const place: Point = [random.between(0, brush.width), base + random.between(-6, 30)];
      const shade = mix(lighten(colour, -0.1), sky[2], 0.12 * (2 - row));
      return random.chance(0.5)
        ? drawFir(random, place, tall, shade)
        : drawLeafTree(brush, `hill tree ${row} ${at}`, place, tall, shade);
    });
    return brush.layer(
      row === 2
        ? drawRidge(brush, `hill ${row}`, base, 80, fill)
        : drawRidge(brush, `hill ${row}`, base, 80, fill) + trees.join(''),
    );
  });
}

/** A meadow or snowfield that runs to the lower edge. */
export function drawGround(brush: Brush, name: string, top: number, colour: string): string {
  const fill = brush.gradient(
    [mix(colour, brush.palette.light, 0.3), colour, mix(colour, brush.palette.near, 0.4)],
    {
      from: [0, top - 60],
      to: [0, brush.height],
    },
  );
  return drawRidge(brush, name, top, 44, fill);
}

/** A winding path that gets narrower towards the distance. */
export function drawPath(brush: Brush, top: number): string {
  const random = brush.random('path');
  const { width, height, palette } = brush;
  const [end, bend] = [width * random.between(0.42, 0.6), random.between(-120, 120)];
  const colour = mix(mix('#e6cfa0', palette.light, 0.3), palette.near, 0.2);
  const points: Point[] = [
    [end - 5, top],
    [end + bend - 28, top + (height - top) * 0.4],
    [width * 0.5 - 150, height + 10],
  ];
  const back: Point[] = [
    [width * 0.5 + 130, height + 10],
    [end + bend + 34, top + (height - top) * 0.4],
    [end + 5, top],
  ];
  return path(
    `${smooth(points)}L${smooth(back).slice(1)}Z`,
    brush.gradient([colour, mix(colour, palette.near, 0.25)]),
    { opacity: 0.85 },
  );
}
