import { lighten, mix } from '../colour.js';
import { circle, path, polygon, stroke } from '../shapes.js';
import type { DrawFigure } from './figure.js';

/** A plump heart with a highlight. */
export const drawHeart: DrawFigure = ({ brush, colour }) => {
  const red = colour ?? mix('#e0444e', brush.palette.accent, 0.35);
  return (
    path(
      'M0 -8C-34 -32 -50 -52 -46 -74C-42 -96 -12 -98 0 -76C12 -98 42 -96 46 -74C50 -52 34 -32 0 -8Z',
      brush.ball(lighten(red, 0.14), red, lighten(red, -0.16)),
    ) +
    path('M-35 -70C-34 -82 -24 -87 -16 -83', 'none', {
      stroke: '#ffffff',
      'stroke-width': 5,
      'stroke-linecap': 'round',
      opacity: 0.5,
    })
  );
};

/** A cut gem that throws light. */
export const drawCrystal: DrawFigure = ({ brush, colour }) => {
  const { water, accent, light } = brush.palette;
  const stone = colour ?? mix(water, accent, 0.35);
  const facet = (points: readonly (readonly [number, number])[], change: number): string =>
    polygon(points, lighten(stone, change));
  return (
    circle(
      0,
      -46,
      62,
      brush.glow([
        [stone, 0.5],
        [stone, 0.14],
        [stone, 0],
      ]),
    ) +
    facet(
      [
        [-44, -62],
        [-24, -88],
        [-16, -62],
      ],
      0.1,
    ) +
    facet(
      [
        [-24, -88],
        [24, -88],
        [16, -62],
        [-16, -62],
      ],
      0.2,
    ) +
    facet(
      [
        [24, -88],
        [44, -62],
        [16, -62],
      ],
      0.02,
    ) +
    facet(
      [
        [-44, -62],
        [-16, -62],
        [0, -4],
      ],
      0.03,
    ) +
    facet(
      [
        [-16, -62],
        [16, -62],
        [0, -4],
      ],
      0.1,
    ) +
    facet(
      [
        [16, -62],
        [44, -62],
        [0, -4],
      ],
      -0.11,
    ) +
    polygon(
      [
        [-24, -88],
        [-6, -88],
        [-16, -62],
      ],
      '#ffffff',
      { opacity: 0.4 },
    ) +
    stroke('M46 -92L58 -104M52 -98M-48 -88L-60 -98M0 -100V-114', light, 2.6)
  );
};
