import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { both, circle, ellipse, path, rectangle, short, stroke } from '../shapes.js';
import type { DrawFigure } from './figure.js';

/** A sailing boat with two sails, its reflection under it. */
export const drawBoat: DrawFigure = ({ brush, colour }) => {
  const { accent, paper, light, second, ink } = brush.palette;
  const hull = colour ?? accent;
  const sail = brush.gradient([lighten(mix(paper, light, 0.3), 0), mix(paper, second, 0.25)]);
  return (
    ellipse(0, 0, 42, 4, ink, { opacity: 0.22 }) +
    path('M-26 2C-20 12 18 12 26 2Z', mix(hull, ink, 0.3), { opacity: 0.22 }) +
    stroke('M0 -14V-98', mix('#6d4a33', ink, 0.3), 2) +
    path('M3 -96C24 -74 34 -46 36 -22Q18 -18 3 -22Z', sail) +
    path('M-3 -90C-14 -70 -24 -44 -28 -24Q-14 -20 -3 -22Z', mix(paper, second, 0.15)) +
    stroke('M3 -60Q16 -56 25.5 -58M3 -40Q20 -35 33 -38', mix(paper, ink, 0.2), 0.7) +
    path('M0 -98q9 -1 14 3q-7 2 -14 2Z', second) +
    path(
      'M-40 -16Q0 -9 42 -17C38 -5 30 1 22 1H-24C-33 1 -38 -6 -40 -16Z',
      brush.gradient([lighten(hull, 0.08), lighten(hull, -0.1)]),
    ) +
    stroke('M-38 -11.500Q0 -5 40 -12', paper, 1.7, { opacity: 0.8 })
  );
};

/** A rocket on its flame. */
export const drawRocket: DrawFigure = ({ brush, colour }) => {
  const { accent, second, ink, water, light } = brush.palette;
  const shell = '#f1efec';
  const trim = colour ?? accent;
  const fin = path('M-13 -44C-26 -38 -30 -24 -28 -10C-24 -18 -18 -22 -11 -22Z', trim);
  return (
    ellipse(0, 2, 26, 30, brush.halo(mix(second, accent, 0.3), 0.7, 0.2)) +
    path('M-9 -20C-12 -2 -3 8 0 20C3 8 12 -2 9 -20Z', brush.gradient([second, accent, [accent, 0.4]])) +
    path('M-4.5 -20C-6 -6 -2 0 0 7C2 0 6 -6 4.5 -20Z', mix(light, second, 0.2)) +
    both(fin) +
    path(
      'M0 -104C14 -90 18 -66 15 -38L11 -20H-11L-15 -38C-18 -66 -14 -90 0 -104Z',
      brush.gradient([lighten(shell, -0.06), shell, lighten(shell, -0.22)], { from: [-16, 0], to: [16, 0] }),
    ) +
    path('M0 -104C6 -98 10 -91 12.5 -82Q0 -78 -12.5 -82C-10 -91 -6 -98 0 -104Z', trim) +
    circle(0, -64, 8.6, lighten(shell, -0.3)) +
    circle(0, -64, 6.6, brush.ball(mix(water, '#ffffff', 0.6), water, mix(water, ink, 0.5))) +
    path('M-4 -66q1 -4 5 -4', 'none', { stroke: '#ffffff', 'stroke-width': 1.2, 'stroke-linecap': 'round' }) +
    circle(0, -45, 3.4, lighten(shell, -0.3)) +
    circle(0, -45, 2.3, mix(water, ink, 0.3)) +
    path('M-14 -30H14L12 -24H-12Z', trim) +
    path('M-2.6 -30H2.600L2 -6H-2Z', lighten(trim, -0.1)) +
    rectangle(-9, -21, 18, 4, mix(ink, shell, 0.35), { rx: 1.5 })
  );
};

/** The balloon's outline `half` units to each side of its widest place; narrower ones are its gores. */
function envelope(half: number): string {
  const [shoulder, low, neck] = [half * 0.65, half * 0.95, half * 0.24].map(short);
  const side = short(half);
  return (
    `M0 -104C${shoulder} -104 ${side} -88 ${side} -68C${low} -50 ${short(half * 0.5)} -36 ${neck} -26H-${neck}` +
    `C-${short(half * 0.5)} -36 -${low} -50 -${side} -68C-${side} -88 -${shoulder} -104 0 -104Z`
  );
}

function drawBasket(brush: Brush): string {
  return (
    stroke('M-8 -26L-6 -12M8 -26L6 -12M0 -26V-12', brush.palette.ink, 0.8) +
    path('M-8 -13H8L6.5 0H-6.5Z', brush.gradient(['#b5814f', '#7d5432'])) +
    stroke('M-7.5 -8.5H7.5M-7 -4.5H7', '#6b4529', 0.8) +
    rectangle(-9, -14.5, 18, 3, '#8a5d38', { rx: 1.4 })
  );
}

/** A hot-air balloon of coloured gores. */
export const drawBalloon: DrawFigure = ({ brush, name, colour }) => {
  const { accent, second, paper, water, ink } = brush.palette;
  const random = brush.random(name);
  const main = colour ?? random.pick([accent, water, second]);
  const other = colour === undefined ? random.pick([paper, mix(main, paper, 0.7)]) : mix(colour, paper, 0.7);
  const gores = [37, 27, 17, 7].map((half, at) => path(envelope(half), at % 2 === 0 ? main : other));
  const sash = path('M-40 -70Q0 -56 40 -70V-62Q0 -48 -40 -62Z', mix(second, accent, 0.5), { opacity: 0.9 });
  const light =
    circle(-12, -80, 34, brush.halo(paper, 0.34, 0.12)) + circle(-12, -80, 62, brush.dusk(ink, 0.02, 0.34));
  return gores.join('') + brush.clipped(path(envelope(37), '#000'), sash + light) + drawBasket(brush);
};

/** A small car of the sixties, seen from the side. */
export const drawCar: DrawFigure = ({ brush, colour }) => {
  const { accent, ink, paper, sky, second } = brush.palette;
  const paint = colour ?? accent;
  const glass = brush.gradient([mix(sky[1], paper, 0.55), mix(sky[0], paper, 0.2)]);
  const wheel = (x: number): string =>
    circle(x, -13, 13, '#22232a') +
    circle(x, -13, 7.6, '#c9cdd2') +
    circle(x, -13, 5.2, '#7c828a') +
    circle(x, -13, 1.8, '#e8eaec');
  return (
    ellipse(0, -1, 72, 5, ink, { opacity: 0.3 }) +
    path(
      'M-66 -16C-68 -30 -62 -36 -46 -39C-38 -54 -26 -62 -4 -62C20 -62 32 -54 42 -40C60 -38 68 -30 67 -17C66 -13 62 -12 58 -12H-58C-63 -12 -66 -13 -66 -16Z',
      brush.gradient([lighten(paint, 0.12), paint, lighten(paint, -0.13)]),
    ) +
    path('M-38 -39C-32 -50 -24 -56 -8 -56.500V-39Z', glass) +
    path('M-2 -56.500C14 -56.5 24 -51 33 -39H-2Z', glass) +
    path('M-30 -40L-20 -54L-14 -55.500L-26 -40Z', '#ffffff', { opacity: 0.4 }) +
    stroke('M-5 -56V-14M-46 -37H42', lighten(paint, -0.17), 1) +
    stroke('M-64 -27H66', mix(paper, paint, 0.2), 1.7, { opacity: 0.8 }) +
    rectangle(0, -34, 7, 1.8, paper, { rx: 0.9 }) +
    circle(61, -28, 4.6, mix(second, '#ffffff', 0.6)) +
    rectangle(-67, -29, 4, 7, '#d8403a', { rx: 1.6 }) +
    rectangle(-70, -18, 14, 4.4, '#d5d8dc', { rx: 2 }) +
    rectangle(56, -18, 14, 4.4, '#d5d8dc', { rx: 2 }) +
    wheel(-38) +
    wheel(39)
  );
};
