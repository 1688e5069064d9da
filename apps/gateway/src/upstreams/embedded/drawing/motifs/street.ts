import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { circle, polygon, rectangle, short } from '../shapes.js';

/** A wide street in front of the city, with a lane line and pools of lamp light. */
export function drawStreet(brush: Brush, top: number): string {
  const random = brush.random('street');
  const { near, ink, light, sky, accent } = brush.palette;
  const { width, height } = brush;
  const asphalt = mix(mix(near, ink, 0.5), sky[1], 0.18);
  const ground = brush.gradient([lighten(asphalt, 0.1), lighten(asphalt, -0.02)], {
    from: [0, top],
    to: [0, height],
  });
  const middle = width * 0.5;
  const lanes = Array.from({ length: 7 }, (_none, at) => {
    const [near0, near1] = [(at / 7) ** 1.7, ((at + 0.5) / 7) ** 1.7].map(
      (share) => top + 14 + (height - top) * share,
    ) as [number, number];
    const half = (y: number): number => 2 + ((y - top) / (height - top)) * 11;
    return polygon(
      [
        [middle - half(near0), near0],
        [middle + half(near0), near0],
        [middle + half(near1), near1],
        [middle - half(near1), near1],
      ],
      mix(light, asphalt, 0.3),
    );
  });
  const shine = brush.glow([
    [accent, 0.34],
    [light, 0.12],
    [light, 0],
  ]);
  const pools = Array.from({ length: 5 }, () => {
    const [x, y] = [random.between(0, width), random.between(top + 40, height)];
    return `<g transform="translate(${short(x)} ${short(y)}) scale(1 .22)">${circle(0, 0, random.between(90, 190), shine)}</g>`;
  });
  return (
    rectangle(0, top, width, height - top, ground) +
    pools.join('') +
    lanes.join('') +
    rectangle(0, top, width, 9, lighten(asphalt, 0.16))
  );
}
