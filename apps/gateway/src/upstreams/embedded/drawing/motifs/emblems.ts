import { lighten, mix } from '../colour.js';
import { circle, path, stroke } from '../shapes.js';
import type { DrawFigure } from './figure.js';

/** A plump heart with a highlight. */
export const drawHeart: DrawFigure = ({ brush, colour }) => {
  const red = colour ?? mix('#e0444e', brush.palette.accent, 0.35);
  const fill = brush.ball(lighten(red, 0.14), red, lighten(red, -0.16));
  return (
    path(
      'M0 -8C-34 -32 -50 -52 -46 -74C-42 -96 -12 -98 0 -76C12 -98 42 -96 46 -74C50 -52 34 -32 0 -8Z',
      fill,
    ) + stroke('M-35 -70C-34 -82 -24 -87 -16 -83', '#ffffff', 5, { opacity: 0.5 })
  );
};

/** The gem's facets, and how much lighter than the stone each is. */
const facets = [
  ['M-44 -62L-24 -88L-16 -62Z', 0.1],
  ['M-24 -88L24 -88L16 -62L-16 -62Z', 0.2],
  ['M24 -88L44 -62L16 -62Z', 0.02],
  ['M-44 -62L-16 -62L0 -4Z', 0.03],
  ['M-16 -62L16 -62L0 -4Z', 0.1],
  ['M16 -62L44 -62L0 -4Z', -0.11],
] as const;

/** A cut gem that throws light. */
export const drawCrystal: DrawFigure = ({ brush, colour }) => {
  const { water, accent, light } = brush.palette;
  const stone = colour ?? mix(water, accent, 0.35);
  return (
    circle(0, -46, 62, brush.halo(stone, 0.5, 0.14)) +
    facets.map(([outline, change]) => path(outline, lighten(stone, change))).join('') +
    path('M-24 -88L-6 -88L-16 -62Z', '#ffffff', { opacity: 0.4 }) +
    stroke('M46 -92L58 -104M52 -98M-48 -88L-60 -98M0 -100V-114', light, 2.6)
  );
};
