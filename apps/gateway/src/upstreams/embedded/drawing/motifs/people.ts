import { lighten, mix } from '../colour.js';
import { both, circle, ellipse, path, rectangle, stroke } from '../shapes.js';
import { drawShadow, type DrawFigure } from './figure.js';
import { drawEye, drawWear, type Head } from './wear.js';

const head: Head = { x: 0, y: -78, radiusX: 13, radiusY: 14 };

const hairCuts: readonly [string, ...string[]] = [
  'M-14 -76C-18 -101 18 -101 14 -76C12 -84 8 -87 3 -87C-4 -83 -10 -84 -14 -76Z',
  'M-14 -60C-20 -108 20 -108 14 -60C11 -66 12 -80 9 -86C0 -82 -8 -84 -11 -82C-12 -74 -11 -66 -14 -60Z',
  'M-14 -78C-18 -96 -6 -100 0 -95C8 -100 18 -94 14 -78C10 -86 4 -88 -2 -86C-8 -86 -12 -84 -14 -78Z',
];

/** A person in a plain coat, with a friendly face; skin, hair and clothes differ from picture to picture. */
export const drawPerson: DrawFigure = (figure) => {
  const { brush, name, colour } = figure;
  const random = brush.random(name);
  const { accent, second, ink, paper, water } = brush.palette;
  const skin = random.pick(['#f2c9a5', '#d9a179', '#a86d48', '#7a4a30', '#ecb98f']);
  const hair = random.pick(['#2a1d1a', '#5d3a22', '#b5763a', '#d9b46a', '#8b8f98', '#7a2f22']);
  const cloth = colour ?? random.pick([accent, water, second, mix(accent, ink, 0.4)]);
  const coat = brush.gradient([lighten(cloth, 0.06), cloth, lighten(cloth, -0.1)]);
  const arm =
    path('M-10 -60C-20 -56 -22 -40 -20 -26L-14 -26C-13 -38 -12 -46 -8 -52Z', coat) +
    circle(-17, -25, 4, skin);
  const leg =
    rectangle(-9, -20, 7.4, 18, mix(ink, water, 0.3), { rx: 2 }) + path('M-11 -3q4 -4 9.6 0v3h-11Z', ink);
  return (
    drawShadow(figure, 27) +
    both(leg) +
    both(arm) +
    path('M-10 -62Q0 -67 10 -62C15 -48 17 -30 19 -14Q0 -7 -19 -14C-17 -30 -15 -48 -10 -62Z', coat) +
    stroke('M0 -60V-13', lighten(cloth, -0.16), 1.1) +
    [-50, -38, -26].map((y) => circle(2.6, y, 1.2, second)).join('') +
    rectangle(-4, -68, 8, 8, lighten(skin, -0.07), { rx: 3 }) +
    ellipse(head.x, head.y, head.radiusX, head.radiusY, brush.gradient([lighten(skin, 0.03), skin])) +
    circle(-13, -77, 2.4, skin) +
    circle(13, -77, 2.4, skin) +
    path(random.pick(hairCuts), hair) +
    drawEye(-5, -76.5, 1.7, ink) +
    drawEye(5, -76.5, 1.7, ink) +
    [-7.5, 7.5].map((x) => ellipse(x, -72, 2.4, 1.4, '#e8695f', { opacity: 0.4 })).join('') +
    stroke('M-3.6 -70.500Q0 -67.2 3.6 -70.5', mix(ink, '#8a3030', 0.5), 1.1) +
    path('M-7 -63L0 -57L7 -63L9 -59L0 -52L-9 -59Z', mix(paper, cloth, 0.15)) +
    drawWear(figure, head)
  );
};

/** An astronaut whose visor mirrors the light. */
export const drawAstronaut: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const { accent, second, ink, water, sky, light } = brush.palette;
  const suit = colour ?? '#eceef2';
  const cloth = brush.gradient([suit, lighten(suit, -0.04), lighten(suit, -0.17)]);
  const arm =
    path('M-13 -58C-27 -54 -29 -38 -26 -25Q-22 -22 -17 -25C-17 -36 -16 -44 -11 -48Z', cloth) +
    circle(-21.5, -22, 5, accent);
  const leg =
    path('M-15 -30C-16 -20 -16 -10 -15 -5Q-8 -2 -2 -5C-1 -14 -1 -22 -1 -30Z', cloth) +
    path('M-18 -1q1 -7 8 -7q7 0 9 7Z', lighten(suit, -0.28));
  return (
    drawShadow(figure, 27) +
    rectangle(-20, -62, 40, 36, lighten(suit, -0.22), { rx: 7 }) +
    both(arm) +
    both(leg) +
    path('M-15 -60Q0 -66 15 -60C19 -46 18 -34 15 -26Q0 -21 -15 -26C-18 -34 -19 -46 -15 -60Z', cloth) +
    rectangle(-8, -48, 16, 11, lighten(suit, -0.2), { rx: 2 }) +
    circle(-4, -44, 1.6, accent) +
    circle(1, -44, 1.6, second) +
    rectangle(-5.5, -41, 11, 1.5, water) +
    circle(0, -78, 20, brush.ball('#ffffff', suit, lighten(suit, -0.2))) +
    ellipse(
      0,
      -77,
      14.5,
      12.5,
      brush.gradient([mix(ink, sky[1], 0.35), mix(ink, water, 0.5), mix(second, ink, 0.35)]),
    ) +
    path('M-10 -82C-8 -88 0 -90 6 -88C-1 -86 -6 -82 -8 -76Z', light, { opacity: 0.75 }) +
    circle(7, -71, 1.7, '#ffffff', { opacity: 0.8 }) +
    drawWear(figure, { x: 0, y: -80, radiusX: 18, radiusY: 19 })
  );
};
