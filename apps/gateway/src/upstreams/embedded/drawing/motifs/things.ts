import { lighten, mix } from '../colour.js';
import { circle, ellipse, path, placed, polygon, rectangle, stroke } from '../shapes.js';
import type { DrawFigure, Figure } from './figure.js';

const shadowOf = ({ brush }: Figure, half: number): string =>
  ellipse(0, -1, half, 4.6, brush.palette.ink, { opacity: 0.24 });

/** A steaming cup on its saucer. */
export const drawCup: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const { accent, paper, ink } = brush.palette;
  const glaze = colour ?? mix(accent, paper, 0.1);
  const steam = stroke(
    'M-12 -70C-20 -80 -4 -84 -12 -98M4 -70C-4 -82 12 -86 4 -102M19 -70C12 -79 26 -84 19 -95',
    paper,
    3.4,
    { opacity: 0.6 },
  );
  return (
    steam +
    shadowOf(figure, 50) +
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
    path('M-24 -46C-23 -30 -18 -20 -11 -15', 'none', {
      stroke: '#ffffff',
      'stroke-width': 3,
      'stroke-linecap': 'round',
      opacity: 0.4,
    }) +
    circle(8, -28, 0.1, ink)
  );
};

/** A two-tier birthday cake with candles. */
export const drawCake: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const { accent, second, paper, light } = brush.palette;
  const sponge = colour ?? mix(accent, '#f7d6cf', 0.55);
  const tier = (half: number, base: number, tall: number): string =>
    path(
      `M${-half} ${-base - tall}V${-base - 4}Q0 ${-base + 7} ${half} ${-base - 4}V${-base - tall}Z`,
      brush.gradient([lighten(sponge, 0.05), sponge, lighten(sponge, -0.1)], {
        from: [-half, 0],
        to: [half, 0],
      }),
    ) +
    ellipse(0, -base - tall, half, half * 0.17, paper) +
    path(
      `M${-half} ${-base - tall}q${half * 0.2} ${half * 0.42} ${half * 0.4} ${half * 0.12}q${half * 0.2} ${half * 0.36} ${half * 0.4} ${half * 0.06}q${half * 0.2} ${half * 0.44} ${half * 0.4} ${half * 0.06}q${half * 0.2} ${half * 0.34} ${half * 0.4} ${-half * 0.06}q${half * 0.2} ${half * 0.28} ${half * 0.4} ${-half * 0.18}Z`,
      paper,
    );
  const candle = (x: number, tall: number): string =>
    rectangle(x - 1.5, -66 - tall, 3, tall, second, { rx: 1 }) +
    circle(
      x,
      -71 - tall,
      9,
      brush.glow([
        [light, 0.7],
        [light, 0.2],
        [light, 0],
      ]),
    ) +
    path(`M${x} ${-77 - tall}q3.600 5 0 9q-3.600 -4 0 -9Z`, '#ffb347');
  const berries = [-24, -8, 8, 24].map((x) =>
    circle(x, -37 + Math.abs(x) * 0.04, 3.4, brush.ball('#f2857a', '#d33f45', '#8f1f30')),
  );
  return (
    shadowOf(figure, 54) +
    ellipse(0, -4, 50, 7, mix(paper, '#b9c0c8', 0.5)) +
    tier(40, 6, 30) +
    berries.join('') +
    tier(27, 38, 28) +
    candle(-12, 12) +
    candle(0, 15) +
    candle(12, 12)
  );
};

/** A round fruit with a leaf. */
export const drawApple: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const skin = colour ?? mix('#d8403a', brush.palette.accent, 0.4);
  return (
    shadowOf(figure, 36) +
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

/** A wrapped box with a bow. */
export const drawGift: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const { accent, second, ink } = brush.palette;
  const paperColour = colour ?? accent;
  const ribbon = colour === undefined ? second : mix(second, '#fff4dd', 0.3);
  const loop =
    path('M0 -70C-10 -92 -36 -96 -36 -82C-36 -72 -16 -68 0 -70Z', lighten(ribbon, -0.03)) +
    path('M0 -71C-9 -84 -27 -88 -28 -82C-28 -76 -14 -72 0 -71Z', lighten(ribbon, -0.16));
  return (
    shadowOf(figure, 48) +
    rectangle(-36, -52, 72, 51, brush.gradient([lighten(paperColour, 0.03), lighten(paperColour, -0.12)]), {
      rx: 2,
    }) +
    rectangle(-7, -52, 14, 51, brush.gradient([lighten(ribbon, 0.04), lighten(ribbon, -0.08)])) +
    rectangle(-41, -68, 82, 18, brush.gradient([lighten(paperColour, 0.09), paperColour]), { rx: 3 }) +
    rectangle(-7.5, -68, 15, 18, lighten(ribbon, 0.05)) +
    rectangle(-36, -50, 72, 5, ink, { opacity: 0.16 }) +
    loop +
    `<g transform="scale(-1 1)">${loop}</g>` +
    ellipse(0, -71, 7, 5.4, lighten(ribbon, 0.07))
  );
};

/** An open book with a glow over its pages. */
export const drawBook: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const { accent, paper, light, ink } = brush.palette;
  const cover = colour ?? accent;
  const page = (side: number): string =>
    placed(
      0,
      0,
      1,
      `<g transform="scale(${side} 1)">${path('M0 -12C14 -24 36 -26 54 -20V-64C36 -70 14 -68 0 -56Z', brush.gradient([lighten(mix(paper, light, 0.3), 0), mix(paper, ink, 0.14)], { from: [54, 0], to: [0, 0] }))}${[0, 1, 2, 3].map((row) => stroke(`M8 ${-48 + row * 8}C20 ${-56 + row * 8} 34 ${-57 + row * 8} 47 ${-54 + row * 8}`, mix(paper, ink, 0.4), 1.1)).join('')}</g>`,
    );
  const sparks = [
    [-18, -80, 2],
    [6, -92, 2.6],
    [22, -76, 1.7],
    [-4, -74, 1.4],
    [-30, -92, 1.5],
  ].map(([x, y, size]) => circle(x ?? 0, y ?? 0, size ?? 1, light));
  return (
    shadowOf(figure, 58) +
    ellipse(
      0,
      -66,
      46,
      36,
      brush.glow([
        [light, 0.7],
        [light, 0.25],
        [light, 0],
      ]),
    ) +
    path(
      'M0 -6C16 -18 40 -20 60 -13V-62L54 -64V-20C36 -26 14 -24 0 -12C-14 -24 -36 -26 -54 -20V-64L-60 -62V-13C-40 -20 -16 -18 0 -6Z',
      cover,
    ) +
    page(1) +
    page(-1) +
    sparks.join('')
  );
};

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
