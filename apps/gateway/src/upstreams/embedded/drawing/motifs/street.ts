import type { Brush } from '../brush.js';
import { lighten, lightness, mix, saturate } from '../colour.js';
import { ellipse, path, rectangle, short } from '../shapes.js';

/** The dashes of the lane line, longer and wider towards the viewer. */
function laneOf({ width, height }: Brush, top: number): string {
  const edge = (share: number): string => {
    const half = 2 + share * 11;
    const y = short(top + 14 + (height - top) * share);
    return `${short(width / 2 - half)} ${y}L${short(width / 2 + half)} ${y}`;
  };
  const reversed = (share: number): string => edge(share).split('L').reverse().join('L');
  return [0, 1, 2, 3, 4, 5, 6]
    .map((at) => `M${edge((at / 7) ** 1.7)}L${reversed(((at + 0.5) / 7) ** 1.7)}Z`)
    .join('');
}

/** A wide street in front of the city, with a lane line; by night lamps shine on it. */
export function drawStreet(brush: Brush, top: number): string {
  const random = brush.random('street');
  const { near, ink, light, sky, accent } = brush.palette;
  const { width, height } = brush;
  const asphalt = mix(saturate(mix(near, ink, 0.4), 0.4), sky[1], 0.18);
  const ground = brush.gradient([lighten(asphalt, 0.1), lighten(asphalt, -0.02)]);
  const shine = brush.halo(mix(accent, light, 0.3), 0.34, 0.12);
  const pools = Array.from({ length: lightness(sky[0]) < 0.45 ? 5 : 0 }, () => {
    const wide = random.between(90, 190);
    return ellipse(random.between(0, width), random.between(top + 40, height), wide, wide * 0.22, shine);
  });
  return (
    rectangle(0, top, width, height - top, ground) +
    pools.join('') +
    path(laneOf(brush, top), mix(light, asphalt, 0.3)) +
    rectangle(0, top, width, 9, lighten(asphalt, 0.16))
  );
}
