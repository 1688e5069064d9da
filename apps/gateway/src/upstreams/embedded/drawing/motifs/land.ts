import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import type { Random } from '../random.js';
import {
  circle,
  ellipse,
  path,
  placed,
  polygon,
  rectangle,
  short,
  smooth,
  stroke,
  type Point,
} from '../shapes.js';
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

/** Dunes, each with a lit and a shaded side along a winding crest. */
export function drawDunes(brush: Brush, top: number): string[] {
  const random = brush.random('dunes');
  const { second, accent, far, light, sky } = brush.palette;
  const sand = mix(mix('#e2b777', second, 0.3), accent, 0.12);
  return [0, 1, 2].map((row) => {
    const base = top + (brush.height - top) * row * 0.27;
    const colour = mix(mix(sand, far, 0.45 - row * 0.2), sky[2], 0.2 - row * 0.08);
    const apex: Point = [brush.width * random.between(0.25, 0.75), base - 60 - row * 14];
    const left: Point[] = [
      [-60, base + random.between(0, 40)],
      [apex[0] * 0.35, base - 14],
      [apex[0] * 0.75, base - 42 - row * 10],
      apex,
    ];
    const right: Point[] = [
      apex,
      [apex[0] + (brush.width - apex[0]) * 0.25, base - 26],
      [apex[0] + (brush.width - apex[0]) * 0.6, base + 10],
      [brush.width + 60, base + random.between(-20, 50)],
    ];
    const crest: Point[] = [
      apex,
      [apex[0] + 30, base - 10],
      [apex[0] + 90, base + 60],
      [apex[0] + 20, base + 170],
      [apex[0] + 160, brush.height + 40],
    ];
    const lit = brush.gradient([mix(lighten(colour, 0.05), light, 0.35), colour], {
      from: [0, base - 80],
      to: [0, base + 320],
    });
    const shade = brush.gradient([mix(lighten(colour, -0.1), accent, 0.14), lighten(colour, -0.15)], {
      from: [0, base - 80],
      to: [0, base + 320],
    });
    const floor = brush.height + 40;
    return brush.layer(
      path(`${smooth(left)}L${smooth(crest).slice(1)}L-60 ${floor}Z`, lit) +
        path(
          `${smooth(right)}L${brush.width + 60} ${floor}L${smooth([...crest].reverse()).slice(1)}Z`,
          shade,
        ),
    );
  });
}

/** A cactus with two arms, its foot at the point. */
export function drawCactus(brush: Brush, [x, y]: Point, size: number): string {
  const green = mix(brush.palette.leaf, brush.palette.near, 0.35);
  const body =
    stroke('M0 0V-92', green, 20) +
    stroke('M0 -36H-26V-62', green, 14, { 'stroke-linejoin': 'round' }) +
    stroke('M0 -26H25V-50', green, 13, { 'stroke-linejoin': 'round' }) +
    stroke('M-4 -4V-92', lighten(green, 0.12), 3, { opacity: 0.6 });
  return placed(x, y, size / 100, body);
}

const blade = (random: Random, x: number, base: number, tall: number): string => {
  const lean = random.between(-0.4, 0.4) * tall;
  return `M${short(x - 3)} ${short(base)}Q${short(x + lean * 0.3)} ${short(base - tall * 0.6)} ${short(x + lean)} ${short(base - tall)}Q${short(x + lean * 0.3 + 4)} ${short(base - tall * 0.5)} ${short(x + 4)} ${short(base)}Z`;
};

/** Grass along the lower edge, flowers in it; the taller it is, the nearer it stands. */
export function drawGrass(brush: Brush, base: number, tall: number): string {
  const random = brush.random(`grass ${Math.round(base)}`);
  const { leaf, near, accent, second, paper } = brush.palette;
  const count = Math.round(brush.width / (brush.fine ? 5 : 9));
  const blades = [0, 1, 2].map((tone) =>
    path(
      Array.from({ length: count / 3 }, () =>
        blade(random, random.between(-10, brush.width + 10), base, tall * random.between(0.35, 1)),
      ).join(''),
      mix(lighten(leaf, 0.04 * (tone - 1)), near, 0.3 + tone * 0.16),
    ),
  );
  const flowers = Array.from({ length: Math.round(brush.width / 34) }, () => {
    const [x, y, size] = [
      random.between(0, brush.width),
      base - tall * random.between(0.35, 1.05),
      random.between(4, 9),
    ];
    const colour = random.pick([accent, second, paper]);
    const petals = [0, 72, 144, 216, 288].map((turn) =>
      placed(x, y, size / 5, ellipse(0, -4.4, 2.9, 4.2, colour), turn),
    );
    return (
      stroke(
        `M${short(x)} ${short(y)}L${short(x + random.between(-6, 6))} ${short(base)}`,
        mix(leaf, near, 0.4),
        2,
      ) +
      petals.join('') +
      circle(x, y, size * 0.45, mix(second, accent, 0.4))
    );
  });
  return (
    blades.join('') +
    flowers.join('') +
    rectangle(0, base - 1, brush.width, brush.height - base + 2, mix(leaf, near, 0.5))
  );
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

/** A frozen hollow in the ground, mirror-smooth. */
export function drawIce(brush: Brush, [x, y]: Point, wide: number): string {
  const { water, paper } = brush.palette;
  return (
    ellipse(x, y, wide, wide * 0.16, brush.gradient([mix(water, paper, 0.75), mix(water, paper, 0.4)]), {
      opacity: 0.8,
    }) +
    polygon(
      [
        [x - wide * 0.5, y - 4],
        [x - wide * 0.1, y - 8],
        [x - wide * 0.4, y + 8],
      ],
      paper,
      { opacity: 0.5 },
    )
  );
}
