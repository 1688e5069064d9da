import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import type { Random } from '../random.js';
import { ellipse, path, rectangle, short, smooth, stroke, type Point } from '../shapes.js';

/** A lens of light or shade that lies on the water. */
const lens = (x: number, y: number, half: number, thick: number): string =>
  `M${short(x - half)} ${short(y)}Q${short(x)} ${short(y - thick)} ${short(x + half)} ${short(y)}Q${short(x)} ${short(y + thick)} ${short(x - half)} ${short(y)}Z`;

/** Lenses scattered between the horizon and the bottom; `place` gives each its x and half width by its nearness (0 to 1). */
function lensesOf(
  brush: Brush,
  random: Random,
  { horizon, count, thick }: { horizon: number; count: number; thick: number },
  place: (nearness: number) => readonly [x: number, half: number],
): string {
  return Array.from({ length: count }, () => {
    const nearness = random.next() ** 1.3;
    const [x, half] = place(nearness);
    return lens(x, horizon + 3 + nearness * (brush.height - horizon), half, 0.6 + nearness * thick);
  }).join('');
}

/** Open water from the horizon to the bottom, with the light's road of glitter on it. */
export function drawSea(brush: Brush, horizon: number, lightX: number): string {
  const random = brush.random('sea');
  const { width, height } = brush;
  const { water, sky, light, paper } = brush.palette;
  const body = brush.gradient([mix(water, sky[2], 0.62), mix(water, sky[1], 0.25), lighten(water, -0.1)]);
  const count = Math.round(width * (brush.fine ? 0.09 : 0.05));
  const waves = (thick: number): string =>
    lensesOf(brush, random, { horizon, count, thick }, (nearness) => [
      random.between(-60, width + 60),
      (20 + nearness * 130) * random.between(0.5, 1.2),
    ]);
  const road = lensesOf(brush, random, { horizon, count: brush.fine ? 150 : 80, thick: 5 }, (nearness) => [
    lightX + (random.next() + random.next() - 1) * (26 + nearness * 190),
    (6 + nearness * 48) * random.between(0.4, 1.3),
  ]);
  return (
    rectangle(0, horizon, width, height - horizon, body) +
    path(waves(7), lighten(water, -0.12), { opacity: 0.28 }) +
    path(waves(5), mix(paper, sky[1], 0.45), { opacity: 0.3 }) +
    path(road, light, { opacity: 0.62 }) +
    rectangle(0, horizon - 1, width, 3, mix(sky[2], light, 0.5), { opacity: 0.7 })
  );
}

const sandOf = ({ palette: { second, near } }: Brush): string => mix(mix('#ecd3a4', second, 0.2), near, 0.12);

function drawPebbles(brush: Brush, top: number): string {
  const random = brush.random('pebbles');
  const pebbles = Array.from({ length: brush.fine ? 26 : 8 }, () => {
    const [x, y] = [random.between(0, brush.width), random.between(top + 60, brush.height)];
    const [size, tone] = [random.between(2, 7), random.between(0.2, 0.5)];
    return ellipse(x, y, size * 1.4, size * 0.8, mix(sandOf(brush), brush.palette.near, tone), {
      opacity: 0.6,
    });
  });
  return pebbles.join('');
}

/** A beach in the foreground, with the last wave's foam along it. */
export function drawShore(brush: Brush, top: number): string {
  const { width, height } = brush;
  const { paper, water } = brush.palette;
  const sand = sandOf(brush);
  const phase = brush.random('shore').between(0, 6);
  const swell = (at: number): number =>
    Math.sin(phase + at * 0.9) * 20 + Math.sin(phase * 3 + at * 2.3) * 7 + at * 3;
  const edge = (shift: number): string =>
    smooth(
      Array.from({ length: 12 }, (_none, at): Point => [(width * (at - 0.5)) / 10, top + shift + swell(at)]),
    );
  const fill = brush.gradient([mix(sand, water, 0.35), sand, lighten(sand, -0.05)]);
  return (
    stroke(edge(-9), paper, 16, { opacity: 0.35 }) +
    path(`${edge(0)}L${width + 90} ${height}L-90 ${height}Z`, fill) +
    stroke(edge(-2), paper, 7, { opacity: 0.9 }) +
    stroke(edge(16), lighten(sand, -0.1), 10, { opacity: 0.35 }) +
    drawPebbles(brush, top)
  );
}
