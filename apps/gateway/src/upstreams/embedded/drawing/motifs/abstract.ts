import type { Brush } from '../brush.js';
import { lighten, mix, turnHue } from '../colour.js';
import { circle, path, placed, polygon, rectangle, short, smooth, stroke, type Point } from '../shapes.js';

type Composition = (brush: Brush, colours: readonly [string, ...string[]]) => string[];

/** Ribbons that flow across the picture, each a shade further. */
const ribbons: Composition = (brush, colours) => {
  const random = brush.random('ribbons');
  const { width, height } = brush;
  const count = 11;
  const [phase, swing, tilt] = [random.between(0, 6), random.between(70, 150), random.between(-0.35, 0.35)];
  return Array.from({ length: count }, (_none, row) => {
    const share = row / (count - 1);
    const base = -height * 0.08 + share * height * 1.05;
    const points = Array.from({ length: 11 }, (_nothing, at): Point => [
      (width * (at - 1)) / 8,
      base +
        Math.sin(phase + at * 0.72 + row * 0.34) * swing +
        Math.sin(phase * 2 + at * 1.5 + row * 0.2) * swing * 0.3 +
        ((at - 5) / 8) * tilt * height,
    ]);
    const from = colours[Math.floor(share * (colours.length - 1))] ?? colours[0];
    const to = colours[Math.ceil(share * (colours.length - 1))] ?? colours[0];
    const colour = mix(from, to, (share * (colours.length - 1)) % 1);
    const fill = brush.gradient([lighten(colour, 0.1), colour, lighten(colour, -0.12)], {
      from: [0, 0],
      to: [width, 0],
    });
    const line = smooth(points);
    const shadow = [70, 50, 32, 16]
      .map((width) => stroke(line, brush.palette.ink, width, { opacity: 0.045 }))
      .join('');
    return brush.layer(
      shadow + path(`${line}L${short(width * 1.2)} ${height + 300}L-200 ${height + 300}Z`, fill),
    );
  });
};

/** Great translucent discs that overlap, rings and dots between them. */
const discs: Composition = (brush, colours) => {
  const random = brush.random('discs');
  const { width, height, palette } = brush;
  const back = rectangle(
    0,
    0,
    width,
    height,
    brush.gradient([mix(palette.paper, colours[0], 0.12), mix(palette.paper, palette.second, 0.25)]),
  );
  const large = Array.from({ length: 8 }, () => {
    const colour = random.pick(colours);
    return circle(
      random.between(0.08, 0.92) * width,
      random.between(0.08, 0.92) * height,
      random.between(110, 330),
      brush.gradient([
        [lighten(colour, 0.06), 0.85],
        [turnHue(colour, 22), 0.62],
      ]),
    );
  });
  const rings = Array.from({ length: 6 }, () => {
    const [x, y, size] = [random.between(0, width), random.between(0, height), random.between(30, 190)];
    return circle(x, y, size, 'none', {
      stroke: random.pick([palette.ink, palette.paper, ...colours]),
      'stroke-width': random.between(2, 12),
      opacity: 0.75,
    });
  });
  const dots = Array.from({ length: 34 }, () =>
    circle(
      random.between(0, width),
      random.between(0, height),
      random.between(3, 13),
      random.pick([palette.ink, palette.paper, ...colours]),
    ),
  );
  return [
    brush.layer(back),
    brush.layer(large.slice(0, 4).join('')),
    brush.layer(large.slice(4).join('')),
    brush.layer(rings.join('') + dots.join('')),
  ];
};

const tiles: readonly [(colour: string) => string, ...((colour: string) => string)[]] = [
  (colour) => path('M0 0A100 100 0 0 0 100 100V0Z', colour),
  (colour) => path('M0 50A50 50 0 0 1 100 50Z', colour) + path('M0 100A50 50 0 0 1 100 100Z', colour),
  (colour) => circle(50, 50, 50, colour),
  (colour) =>
    polygon(
      [
        [0, 0],
        [100, 0],
        [0, 100],
      ],
      colour,
    ),
  (colour) =>
    [46, 33, 20, 7]
      .map((radius) => circle(50, 50, radius, 'none', { stroke: colour, 'stroke-width': 6 }))
      .join(''),
  (colour) => path('M0 0A100 100 0 0 1 100 100A100 100 0 0 1 0 0Z', colour),
  (colour) => [12, 37, 62, 87].map((y) => rectangle(0, y - 6, 100, 12, colour)).join(''),
  (colour) => circle(0, 0, 100, colour) + circle(100, 100, 34, colour),
];

/** A quilt of simple shapes on a square grid. */
const quilt: Composition = (brush, colours) => {
  const random = brush.random('quilt');
  const { width, height, palette } = brush;
  const size = 1000 / random.pick([4, 5]);
  const rows = Math.ceil(height / size);
  return Array.from({ length: rows }, (_none, row) => {
    const cells = Array.from({ length: Math.ceil(width / size) }, (_nothing, column) => {
      const back = random.pick([palette.paper, palette.ink, ...colours]);
      const front = random.pick([palette.paper, ...colours]);
      const figure = random.pick(tiles)(front === back ? lighten(back, 0.16) : front);
      const clip = brush.clip(rectangle(0, 0, 100, 100, '#000'));
      const turned = placed(50, 50, 1, placed(-50, -50, 1, figure), random.pick([0, 90, 180, 270]));
      return placed(
        column * size,
        row * size,
        size / 100,
        rectangle(-0.2, -0.2, 100.4, 100.4, back) + `<g clip-path="${clip}">${turned}</g>`,
      );
    });
    return brush.layer(cells.join(''));
  });
};

/** What is drawn where no word names a motif: one of three compositions of pure shape and colour. */
export function drawAbstract(brush: Brush): string[] {
  const { sky, accent, second, water, leaf } = brush.palette;
  const composition = brush.random('abstract').pick<Composition>([ribbons, ribbons, discs, quilt]);
  return composition(brush, [sky[2], second, accent, mix(accent, sky[0], 0.4), leaf, water, sky[0]]);
}
