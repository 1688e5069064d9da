import { lighten, mix } from '../colour.js';
import { turned, both, circle, ellipse, path, placed, stroke } from '../shapes.js';
import type { DrawFigure } from './figure.js';
import { drawEye, drawWear } from './wear.js';

/** An owl with great eyes on a branch. */
export const drawOwl: DrawFigure = (figure) => {
  const { brush, name, colour } = figure;
  const { ink, second, near } = brush.palette;
  const feather = colour ?? brush.random(name).pick(['#8a6648', '#a98260', '#6b5a52', '#d8cdbb']);
  const pale = mix(feather, '#fff3df', 0.55);
  const body = brush.gradient([lighten(feather, 0.06), feather, lighten(feather, -0.12)]);
  const wing = path('M-22 -62C-34 -44 -30 -20 -16 -10C-18 -28 -18 -44 -22 -62Z', lighten(feather, -0.1));
  const flecks = [-40, -31, -22].flatMap((y, row) =>
    [-8, 0, 8].map((x) => `M${x + (row % 2) * 4 - 6} ${y}q3 5 6 0`),
  );
  const eye = (x: number): string =>
    circle(x, -72, 10.5, pale) + circle(x, -72, 8, second) + drawEye(x, -72, 5.4, ink);
  return (
    stroke('M-48 -3C-20 -7 20 1 50 -6', mix(near, '#5b3d2a', 0.5), 7) +
    path(
      'M-20 -88L-26 -101L-10 -94Q0 -97 10 -94L26 -101L20 -88C30 -70 26 -30 16 -12Q0 -2 -16 -12C-26 -30 -30 -70 -20 -88Z',
      body,
    ) +
    ellipse(0, -34, 14, 22, pale) +
    stroke(flecks.join(''), feather, 1.8) +
    both(wing) +
    eye(-10.5) +
    eye(10.5) +
    path('M-3.4 -68L3.4 -68L0 -60Z', mix(second, ink, 0.25)) +
    [-9, -5, 5, 9].map((x) => ellipse(x, -6, 1.9, 4, mix(second, ink, 0.3))).join('') +
    drawWear(figure, { x: 0, y: -74, radiusX: 24, radiusY: 22 })
  );
};

/** A penguin that stands upright. */
export const drawPenguin: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const { ink, second, accent } = brush.palette;
  const back = colour ?? mix(ink, '#2b3550', 0.5);
  const flipper = path('M-20 -58C-34 -46 -36 -28 -31 -20C-25 -26 -20 -36 -19 -44Z', lighten(back, -0.03));
  const foot = path('M-17 0C-17 -7 -3 -7 -2 0Z', mix(second, accent, 0.4));
  return (
    ellipse(0, -1, 28, 4.4, ink, { opacity: 0.22 }) +
    both(foot) +
    both(flipper) +
    path(
      'M0 -99C18 -99 21 -82 22 -64C27 -40 27 -16 17 -4Q0 2 -17 -4C-27 -16 -27 -40 -22 -64C-21 -82 -18 -99 0 -99Z',
      brush.gradient([lighten(back, 0.07), back]),
    ) +
    path('M0 -62C16 -66 21 -34 14 -8Q0 -2 -14 -8C-21 -34 -16 -66 0 -62Z', '#f7f4ee') +
    path(
      'M0 -80C4 -90 18 -88 17 -74C16 -62 6 -58 0 -62C-6 -58 -16 -62 -17 -74C-18 -88 -4 -90 0 -80Z',
      '#f7f4ee',
    ) +
    drawEye(-8, -77, 3.1, ink) +
    drawEye(8, -77, 3.1, ink) +
    path('M-5 -71Q0 -75 5 -71Q0 -64 -5 -71Z', mix(second, accent, 0.3)) +
    [-12, 12].map((x) => ellipse(x, -69.5, 3, 1.9, '#f0857a', { opacity: 0.5 })).join('') +
    drawWear(figure, { x: 0, y: -78, radiusX: 19, radiusY: 19 })
  );
};

/** A round little bird on a twig, seen from the side. */
export const drawBird: DrawFigure = (figure) => {
  const { brush, name, colour } = figure;
  const { accent, second, ink, water, near } = brush.palette;
  const feather = colour ?? brush.random(name).pick([accent, water, second]);
  const breast = mix(feather, '#fff1dc', 0.6);
  return (
    stroke('M-50 -4C-20 -9 18 -2 52 -8', mix(near, '#5b3d2a', 0.5), 5) +
    path('M18 -30L52 -14L47 -6L14 -16Z', lighten(feather, -0.16)) +
    path(
      'M-8 -84C10 -84 16 -70 16 -60C26 -46 26 -22 8 -13C-14 -5 -32 -18 -32 -40C-32 -52 -27 -58 -26 -66C-25 -77 -18 -84 -8 -84Z',
      brush.gradient([lighten(feather, 0.07), feather, lighten(feather, -0.08)]),
    ) +
    path('M-26 -58C-34 -38 -28 -18 -8 -13C4 -16 4 -30 -4 -40C-12 -48 -20 -52 -26 -58Z', breast) +
    path('M-4 -48C14 -52 28 -38 30 -20C16 -14 -2 -22 -4 -48Z', lighten(feather, -0.12)) +
    stroke('M4 -40C14 -38 22 -30 25 -22M2 -33C10 -30 16 -26 19 -21', lighten(feather, 0.04), 1.7) +
    path('M-25 -70L-39 -66L-25 -62Z', mix(second, accent, 0.5)) +
    drawEye(-14, -69, 3.3, ink) +
    ellipse(-18, -61, 3.6, 2.2, '#f0857a', { opacity: 0.5 }) +
    stroke('M-6 -13V-6M2 -14V-6', mix(second, ink, 0.4), 1.8) +
    drawWear(figure, { x: -8, y: -68, radiusX: 17, radiusY: 17 })
  );
};

const wingSpots = [
  [38, -82, 3.2],
  [43, -73, 2.2],
  [28, -22, 2.6],
  [33, -29, 1.8],
] as const;

/** A butterfly with open wings. */
export const drawButterfly: DrawFigure = ({ brush, name, colour }) => {
  const { accent, second, ink, water, paper } = brush.palette;
  const base = colour ?? brush.random(name).pick([accent, water, second]);
  const rim = mix(ink, base, 0.25);
  const fill = brush.gradient([lighten(base, 0.12), base, mix(base, second, 0.5)]);
  const upper = 'M2 -52C12 -88 40 -98 48 -84C54 -70 38 -48 2 -48Z';
  const lower = 'M2 -47C26 -46 40 -34 34 -20C28 -8 10 -16 2 -42Z';
  const wing =
    path(upper, rim) +
    path(lower, rim) +
    placed(5, -10, 0.84, path(upper, fill) + path(lower, fill)) +
    wingSpots.map(([x, y, size]) => circle(x, y, size, paper)).join('') +
    circle(25, -67, 5.6, mix(second, paper, 0.4)) +
    circle(25, -67, 2.6, rim) +
    stroke('M6 -52L30 -78M6 -50L38 -68M6 -44L24 -26', rim, 0.9, { opacity: 0.6 });
  return turned(
    -12,
    both(wing) +
      ellipse(0, -46, 2.9, 17, ink) +
      circle(0, -64, 3.6, ink) +
      stroke('M-1 -66C-4 -76 -8 -80 -12 -82M1 -66C4 -76 8 -80 12 -82', ink, 1.1),
  );
};
