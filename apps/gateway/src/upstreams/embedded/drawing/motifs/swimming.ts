import { lighten, mix } from '../colour.js';
import { circle, ellipse, path, stroke } from '../shapes.js';
import type { DrawFigure } from './figure.js';
import { drawEye } from './wear.js';

/** A fish with stripes, swimming to the left. */
export const drawFish: DrawFigure = ({ brush, name, colour }) => {
  const { accent, second, ink, paper } = brush.palette;
  const scale = colour ?? brush.random(name).pick([accent, second, '#f08a3c']);
  const fin = brush.gradient([lighten(mix(scale, second, 0.4), 0.08), mix(scale, accent, 0.4)]);
  const body = 'M-46 -48C-36 -78 8 -82 32 -50C8 -18 -36 -20 -46 -48Z';
  const stripe = (x: number): string =>
    path(
      `M${x} -84C${x + 12} -64 ${x + 12} -36 ${x} -14H${x + 11}C${x + 23} -36 ${x + 23} -64 ${x + 11} -84Z`,
      paper,
      { opacity: 0.85 },
    );
  return (
    path('M24 -50C40 -66 52 -74 57 -72C54 -58 54 -44 58 -28C50 -28 38 -36 24 -50Z', fin) +
    path('M-18 -72C-8 -92 14 -90 22 -84C20 -76 16 -68 14 -64Z', fin) +
    path('M-10 -26C-4 -10 10 -10 14 -12C14 -20 10 -28 6 -32Z', fin) +
    path(body, brush.gradient([lighten(scale, 0.1), scale, mix(scale, paper, 0.45)])) +
    brush.clipped(path(body, '#000'), stripe(-26) + stripe(2)) +
    path('M-6 -46C4 -52 14 -48 16 -40C8 -34 -4 -36 -6 -46Z', fin) +
    circle(-33, -52, 5.6, '#ffffff') +
    drawEye(-34, -52, 3.7, ink) +
    stroke('M-45 -44Q-40 -40 -35 -42', mix(ink, scale, 0.3), 1.3)
  );
};

const grooves = [0, 9, 18, 27].map((x) => `M${x - 46} -18C${x - 44} -12 ${x - 40} -6 ${x - 34} -2`).join('');

/** A whale that blows, its back out of the water. */
export const drawWhale: DrawFigure = ({ brush, colour }) => {
  const { water, ink, paper } = brush.palette;
  const skin = colour ?? mix(water, '#2c4a70', 0.55);
  const belly = mix(skin, paper, 0.75);
  const spray = stroke(
    'M-22 -66C-22 -82 -34 -88 -40 -82M-22 -66C-22 -84 -10 -92 -4 -84M-22 -66V-90',
    mix(paper, water, 0.25),
    3,
    { opacity: 0.9 },
  );
  const foam =
    ellipse(-4, -2, 60, 5, mix(paper, water, 0.35), { opacity: 0.7 }) +
    ellipse(-8, 1, 44, 4, water, { opacity: 0.8 });
  return (
    spray +
    path(
      'M36 -34C46 -44 48 -58 44 -68C54 -66 58 -58 58 -52C62 -60 70 -64 78 -62C76 -50 66 -40 56 -28Z',
      skin,
    ) +
    path(
      'M-58 -30C-56 -58 -26 -66 -2 -58C20 -52 32 -42 44 -40L54 -26C44 -8 20 0 -10 0C-40 0 -58 -10 -58 -30Z',
      brush.gradient([lighten(skin, 0.1), skin, lighten(skin, -0.06)]),
    ) +
    path('M-57 -24C-40 -20 -16 -20 4 -8C0 -2 -8 0 -14 0C-40 0 -55 -10 -57 -24Z', belly) +
    stroke(grooves, mix(belly, skin, 0.35), 1) +
    path('M-12 -14C-6 -2 6 8 16 8C16 -2 6 -14 -2 -18Z', lighten(skin, -0.08)) +
    drawEye(-36, -30, 2.9, ink) +
    ellipse(-31, -24, 3.2, 1.9, '#f0857a', { opacity: 0.45 }) +
    stroke('M-57 -26Q-46 -20 -38 -23', lighten(skin, -0.16), 1.2) +
    foam
  );
};
