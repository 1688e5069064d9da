import { lighten, mix } from '../colour.js';
import { circle, mirrored, path, placed, rectangle, stroke } from '../shapes.js';
import { drawShadow, type DrawFigure } from './figure.js';
import { drawWear } from './wear.js';

/** A boxy robot with a lit face and an aerial. */
export const drawRobot: DrawFigure = (figure) => {
  const { brush, name, colour } = figure;
  const random = brush.random(name);
  const { accent, second, ink, water, paper } = brush.palette;
  const metal = colour ?? mix(random.pick([water, '#8ea3b0', accent, second]), '#c9d1d6', 0.45);
  const shell = brush.gradient([lighten(metal, 0.1), metal, lighten(metal, -0.13)]);
  const joint = lighten(metal, -0.24);
  const glowing = random.pick(['#6ff0e4', '#ffd866', '#8fe0ff']);
  const arm =
    stroke('M-19 -50C-30 -46 -31 -36 -27 -27', joint, 5) +
    circle(-19, -50, 4.6, shell) +
    placed(
      -27,
      -25,
      1,
      path('M-6 6C-8 -3 -3 -6 0 -6C3 -6 8 -3 6 6L2.500 6Q3 0 0 0Q-3 0 -2.500 6Z', shell),
      14,
    );
  const leg = rectangle(-12, -18, 7, 14, joint) + path('M-17 0C-17 -8 -3 -8 -3 0Z', shell);
  const eye = (x: number): string =>
    circle(x, -80, 6.6, glowing, { opacity: 0.28 }) +
    circle(x, -80, 4.2, glowing) +
    circle(x - 1.2, -81.4, 1.3, '#ffffff');
  const rivets = [-15, 15].flatMap((x) => [-52, -24].map((y) => circle(x, y, 1.1, joint)));
  return (
    drawShadow(figure, 27) +
    leg +
    mirrored(leg) +
    arm +
    mirrored(arm) +
    rectangle(-19, -57, 38, 40, shell, { rx: 8 }) +
    rivets.join('') +
    rectangle(-11, -49, 22, 15, mix(ink, water, 0.25), { rx: 3 }) +
    stroke('M-8 -41L-4 -41L-2 -45.500L1 -37L3 -41H8', glowing, 1.3) +
    [accent, second, paper].map((light, at) => circle(-7 + at * 7, -27, 2.1, light)).join('') +
    rectangle(-5, -64, 10, 8, joint) +
    stroke('M0 -96V-104', joint, 2) +
    circle(0, -106, 3.2, accent) +
    circle(0, -106, 6, accent, { opacity: 0.25 }) +
    rectangle(-26, -84, 5, 11, joint, { rx: 2 }) +
    rectangle(21, -84, 5, 11, joint, { rx: 2 }) +
    rectangle(-22, -97, 44, 34, shell, { rx: 10 }) +
    rectangle(-17, -91, 34, 22, mix(ink, water, 0.18), { rx: 7 }) +
    eye(-8) +
    eye(8) +
    stroke('M-4 -73.500Q0 -70.500 4 -73.500', glowing, 1.4) +
    stroke('M-16 -94.500H4', '#ffffff', 1.4, { opacity: 0.5 }) +
    drawWear(figure, { x: 0, y: -82, radiusX: 20, radiusY: 15 })
  );
};
