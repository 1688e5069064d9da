import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { circle, ellipse, path, rectangle, short, stroke } from '../shapes.js';
import { drawShadow, type DrawFigure } from './figure.js';

/** A steaming cup on its saucer. */
export const drawCup: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const { accent, paper } = brush.palette;
  const glaze = colour ?? mix(accent, paper, 0.1);
  const steam = stroke(
    'M-12 -70C-20 -80 -4 -84 -12 -98M4 -70C-4 -82 12 -86 4 -102M19 -70C12 -79 26 -84 19 -95',
    paper,
    3.4,
    { opacity: 0.6 },
  );
  return (
    steam +
    drawShadow(figure, 50) +
    ellipse(0, -5, 46, 7.4, brush.gradient([lighten(glaze, 0.12), lighten(glaze, -0.06)])) +
    ellipse(0, -7, 28, 4, lighten(glaze, -0.12)) +
    stroke('M29 -48C50 -52 50 -22 24 -22', lighten(glaze, -0.04), 6.4) +
    path(
      'M-33 -58C-33 -26 -22 -8 0 -8C22 -8 33 -26 33 -58Z',
      brush.gradient([lighten(glaze, 0.06), glaze, lighten(glaze, -0.16)], { from: [-33, 0], to: [36, 0] }),
    ) +
    ellipse(0, -58, 33, 8.6, lighten(glaze, 0.14)) +
    ellipse(0, -57.4, 29, 6.6, brush.gradient(['#5d3722', '#8a5a36'])) +
    path('M-14 -58Q-6 -63 0 -58Q8 -54 14 -58Q6 -52 0 -55Q-8 -53 -14 -58Z', '#f3dfbf', { opacity: 0.85 }) +
    stroke('M-24 -46C-23 -30 -18 -20 -11 -15', '#ffffff', 3, { opacity: 0.4 })
  );
};

/** One tier `half` units to each side, icing running down from its top. */
function drawTier(brush: Brush, sponge: string, half: number, base: number, tall: number): string {
  const { paper } = brush.palette;
  const [top, bottom] = [-base - tall, -base - 4];
  const span = { from: [-half, 0], to: [half, 0] } as const;
  const fill = brush.gradient([lighten(sponge, 0.05), sponge, lighten(sponge, -0.1)], span);
  const runs = [
    [0.42, 0.12],
    [0.36, 0.06],
    [0.44, 0.06],
    [0.34, -0.06],
    [0.28, -0.18],
  ] as const;
  const icing = runs.map(
    ([drop, rest]) =>
      `q${short(half * 0.2)} ${short(half * drop)} ${short(half * 0.4)} ${short(half * rest)}`,
  );
  return (
    path(`M${-half} ${top}V${bottom}Q0 ${7 - base} ${half} ${bottom}V${top}Z`, fill) +
    ellipse(0, top, half, half * 0.17, paper) +
    path(`M${-half} ${top}${icing.join('')}Z`, paper)
  );
}

function drawCandle(brush: Brush, x: number, tall: number): string {
  const { second, light } = brush.palette;
  return (
    rectangle(x - 1.5, -66 - tall, 3, tall, second, { rx: 1 }) +
    circle(x, -71 - tall, 9, brush.halo(light, 0.7, 0.2)) +
    path(`M${x} ${-77 - tall}q3.6 5 0 9q-3.6 -4 0 -9Z`, '#ffb347')
  );
}

/** A two-tier birthday cake with candles. */
export const drawCake: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const { accent, paper } = brush.palette;
  const sponge = colour ?? mix(accent, '#f7d6cf', 0.55);
  const berry = brush.ball('#f2857a', '#d33f45', '#8f1f30');
  return (
    drawShadow(figure, 54) +
    ellipse(0, -4, 50, 7, mix(paper, '#b9c0c8', 0.5)) +
    drawTier(brush, sponge, 40, 6, 30) +
    [-24, -8, 8, 24].map((x) => circle(x, -37 + Math.abs(x) * 0.04, 3.4, berry)).join('') +
    drawTier(brush, sponge, 27, 38, 28) +
    drawCandle(brush, -12, 12) +
    drawCandle(brush, 0, 15) +
    drawCandle(brush, 12, 12)
  );
};

/** A round fruit with a leaf. */
export const drawApple: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const skin = colour ?? mix('#d8403a', brush.palette.accent, 0.4);
  return (
    drawShadow(figure, 36) +
    path(
      'M0 -72C-14 -84 -40 -78 -40 -46C-40 -20 -22 -1 -9 -1Q0 -4 9 -1C22 -1 40 -20 40 -46C40 -78 14 -84 0 -72Z',
      brush.ball(lighten(skin, 0.16), skin, lighten(skin, -0.18)),
    ) +
    ellipse(0, -71, 11, 3.6, lighten(skin, -0.16), { opacity: 0.7 }) +
    stroke('M0 -70C0 -82 3 -88 8 -93', '#5d3a22', 3.4) +
    path(
      'M3 -80C14 -98 32 -96 38 -92C32 -80 16 -74 3 -80Z',
      brush.gradient([lighten(brush.palette.leaf, 0.1), brush.palette.leaf]),
    ) +
    ellipse(-20, -55, 5, 10, '#ffffff', { opacity: 0.4, transform: 'rotate(24 -20 -55)' })
  );
};
