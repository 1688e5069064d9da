import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import type { Random } from '../random.js';
import { path, placed, smooth, stroke, type Point } from '../shapes.js';

/** One dune: its lit side and its shaded side meet in a winding crest. */
function drawDune(brush: Brush, random: Random, base: number, row: number, colour: string): string {
  const { accent, light } = brush.palette;
  const { width, height } = brush;
  const x = width * random.between(0.25, 0.75);
  const [rest, floor] = [width - x, height + 40];
  const left = smooth([
    [-60, base + random.between(0, 40)],
    [x * 0.35, base - 14],
    [x * 0.75, base - 42 - row * 10],
    [x, base - 60 - row * 14],
  ]);
  const right = smooth([
    [x, base - 60 - row * 14],
    [x + rest * 0.25, base - 26],
    [x + rest * 0.6, base + 10],
    [width + 60, base + random.between(-20, 50)],
  ]);
  const crest: Point[] = [
    [x, base - 60 - row * 14],
    [x + 30, base - 10],
    [x + 90, base + 60],
    [x + 20, base + 170],
    [x + 160, floor],
  ];
  const span = { from: [0, base - 80], to: [0, base + 320] } as const;
  const lit = brush.gradient([mix(lighten(colour, 0.05), light, 0.35), colour], span);
  const shade = brush.gradient([mix(lighten(colour, -0.1), accent, 0.14), lighten(colour, -0.15)], span);
  return (
    path(`${left}L${smooth(crest).slice(1)}L-60 ${floor}Z`, lit) +
    path(`${right}L${width + 60} ${floor}L${smooth([...crest].reverse()).slice(1)}Z`, shade)
  );
}

/** Three dunes behind one another, a layer each. */
export function drawDunes(brush: Brush, top: number): string[] {
  const random = brush.random('dunes');
  const { second, accent, far, sky } = brush.palette;
  const sand = mix(mix('#e2b777', second, 0.3), accent, 0.12);
  return [0, 1, 2].map((row) => {
    const base = top + (brush.height - top) * row * 0.27;
    const colour = mix(mix(sand, far, 0.45 - row * 0.2), sky[2], 0.2 - row * 0.08);
    return brush.layer(drawDune(brush, random, base, row, colour));
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
