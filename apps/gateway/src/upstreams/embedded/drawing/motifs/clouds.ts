import type { Brush } from '../brush.js';
import { mix } from '../colour.js';
import { ellipse, faded, rectangle, type Point } from '../shapes.js';

/** One cloud of soft puffs on a flat base, `size` wide. */
export function drawCloud(brush: Brush, name: string, [x, y]: Point, size: number): string {
  const random = brush.random(name);
  const { paper, sky, light } = brush.palette;
  const top = mix(mix(paper, light, 0.3), sky[2], 0.25);
  const fill = brush.gradient(
    [
      [top, 1],
      [top, 0.92],
      [mix(top, sky[1], 0.55), 0.55],
    ],
    {
      from: [x, y - size * 0.3],
      to: [x, y + size * 0.1],
    },
  );
  const puffs = Array.from({ length: 9 }, (_none, at) => {
    const across = at / 8 - 0.5;
    const radius = size * (0.055 + 0.1 * (1 - Math.abs(across) * 1.8) * random.between(0.75, 1.25));
    return ellipse(
      x + across * size * 0.84,
      y - radius * 0.75,
      radius * 1.25,
      Math.max(radius, size * 0.04),
      fill,
    );
  });
  return (
    puffs.join('') +
    rectangle(x - size * 0.44, y - size * 0.07, size * 0.88, size * 0.11, fill, { rx: size * 0.055 })
  );
}

/** A few clouds, smaller and paler towards the horizon. */
export function drawClouds(brush: Brush, horizon: number, count: number): string {
  const random = brush.random('clouds');
  const clouds = Array.from({ length: count }, (_none, at) => {
    const depth = (at + random.next()) / count;
    const place: Point = [random.between(0, brush.width), horizon * (0.78 - depth * 0.62)];
    return faded(0.55 + depth * 0.4, drawCloud(brush, `cloud ${at}`, place, 130 + depth * 300));
  });
  return clouds.join('');
}
