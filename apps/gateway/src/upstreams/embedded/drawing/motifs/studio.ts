import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { circle, path, placed, rectangle, stroke, type Point } from '../shapes.js';

/** A long leaf from (0, 0) up to (0, -100), with its middle rib. */
const leaf = (fill: string, rib: string): string =>
  path('M0 0C-26 -26 -22 -72 0 -100C22 -72 26 -26 0 0Z', fill) +
  stroke('M0 -6V-90', rib, 1.6, { opacity: 0.6 });

/** Leaves that fan out from one point. */
export function drawFan(brush: Brush, name: string, [x, y]: Point, size: number, lean: number): string {
  const random = brush.random(name);
  const { leaf: green, near, second } = brush.palette;
  return Array.from({ length: 6 }, (_none, at) => {
    const colour = mix(mix(green, near, random.between(0.1, 0.6)), second, random.between(0, 0.2));
    const turn = lean + (at - 2.5) * 24 + random.between(-6, 6);
    return placed(
      x,
      y,
      (size / 100) * random.between(0.75, 1.1),
      leaf(brush.gradient([lighten(colour, 0.08), colour]), lighten(colour, 0.16)),
      turn,
    );
  }).join('');
}

/** A poster's stage: a plain wall with a great disc of colour on it, and a floor. */
export function drawStudio(brush: Brush, floor: number): string[] {
  const random = brush.random('studio');
  const { width, height } = brush;
  const { sky, second, accent, light, paper, water } = brush.palette;
  const wall = mix(mix(sky[2], paper, 0.35), random.pick([second, water, accent]), 0.16);
  const disc = random.pick([mix(accent, paper, 0.35), mix(second, paper, 0.15), mix(water, paper, 0.35)]);
  const [x, y] = [width / 2, floor - 360];
  const rings = [1.28, 1.5].map((scale) => circle(x, y, 330 * scale, disc, { opacity: 0.16 }));
  const ground = mix(mix(wall, accent, 0.25), '#8a6a55', 0.18);
  return [
    brush.layer(
      rectangle(0, 0, width, height, brush.gradient([lighten(wall, 0.02), wall, mix(wall, light, 0.4)])) +
        rings.join('') +
        circle(x, y, 330, brush.gradient([lighten(disc, 0.05), disc])),
    ),
    brush.layer(
      drawFan(brush, 'fan left', [width / 2 - 400, floor + 10], 330, -14) +
        drawFan(brush, 'fan right', [width / 2 + 410, floor + 10], 280, 16) +
        rectangle(0, floor, width, height - floor, brush.gradient([mix(ground, light, 0.3), ground])) +
        rectangle(0, floor, width, 5, paper, { opacity: 0.35 }),
    ),
  ];
}
