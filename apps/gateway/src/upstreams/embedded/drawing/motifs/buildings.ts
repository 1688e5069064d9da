import { lighten, lightness, mix } from '../colour.js';
import { circle, ellipse, path, polygon, rectangle, stroke } from '../shapes.js';
import type { DrawFigure } from './figure.js';

const pane = (x: number, y: number, size: number, light: string, frame: string): string =>
  rectangle(x - size, y - size, size * 2, size * 2, frame, { rx: 1 }) +
  rectangle(x - size * 0.8, y - size * 0.8, size * 1.6, size * 1.6, light) +
  stroke(`M${x} ${y - size * 0.8}v${size * 1.6}M${x - size * 0.8} ${y}h${size * 1.6}`, frame, size * 0.18);

/** A small house with a smoking chimney. */
export const drawHouse: DrawFigure = ({ brush, colour }) => {
  const { accent, paper, near, second, light, sky, ink, leaf } = brush.palette;
  const wall = colour ?? mix(paper, second, 0.3);
  const roof = mix(accent, ink, 0.28);
  const glass = lightness(sky[0]) < 0.5 ? mix(light, second, 0.5) : mix(sky[1], paper, 0.4);
  const frame = mix('#6d4a33', near, 0.3);
  const smoke = [
    [25, -98, 4],
    [29, -107, 5.5],
    [26, -118, 7.5],
  ].map(([x, y, size]) => circle(x ?? 0, y ?? 0, size ?? 1, paper, { opacity: 0.42 }));
  const bush = (x: number, size: number): string =>
    ellipse(x, -size * 0.6, size * 1.3, size, mix(leaf, near, 0.35)) +
    ellipse(x - size * 0.3, -size * 0.9, size * 0.7, size * 0.5, lighten(leaf, 0.02));
  return (
    smoke.join('') +
    ellipse(0, 0, 52, 5, ink, { opacity: 0.2 }) +
    rectangle(20, -90, 10, 26, mix(roof, '#7a4a3a', 0.5)) +
    rectangle(-36, -52, 72, 52, brush.gradient([lighten(wall, 0.03), lighten(wall, -0.06)])) +
    rectangle(14, -52, 22, 52, ink, { opacity: 0.07 }) +
    polygon(
      [
        [-45, -49],
        [0, -92],
        [45, -49],
      ],
      brush.gradient([lighten(roof, 0.07), roof]),
    ) +
    polygon(
      [
        [-36, -49],
        [36, -49],
        [34, -44],
        [-34, -44],
      ],
      ink,
      { opacity: 0.16 },
    ) +
    circle(0, -64, 5.4, frame) +
    circle(0, -64, 4, glass) +
    path('M-8 0V-23Q0 -32 8 -23V0Z', frame) +
    path('M-6 0V-22Q0 -29 6 -22V0Z', mix(accent, frame, 0.45)) +
    circle(3.4, -12, 1.1, second) +
    pane(-22, -26, 8, glass, frame) +
    pane(22, -26, 8, glass, frame) +
    bush(-40, 9) +
    bush(41, 11)
  );
};

/** A castle of three towers with flags. */
export const drawCastle: DrawFigure = ({ brush, colour }) => {
  const { accent, far, near, paper, light, second, ink, sky } = brush.palette;
  const stone = colour ?? mix(mix(far, paper, 0.45), near, 0.12);
  const roof = mix(accent, ink, 0.2);
  const wall = brush.gradient([lighten(stone, 0.06), stone, lighten(stone, -0.08)]);
  const glass = lightness(sky[0]) < 0.5 ? mix(light, second, 0.4) : mix(ink, stone, 0.3);
  const teeth = (x: number, y: number, count: number): string =>
    Array.from({ length: count }, (_none, at) => rectangle(x + at * 7, y - 5, 4.2, 5.4, stone)).join('');
  const tower = (x: number, top: number, half: number): string =>
    rectangle(x - half, top, half * 2, -top, wall) +
    rectangle(x + half * 0.4, top, half * 0.6, -top, ink, { opacity: 0.1 }) +
    polygon(
      [
        [x - half * 1.3, top + 1],
        [x, top - half * 2.6],
        [x + half * 1.3, top + 1],
      ],
      brush.gradient([lighten(roof, 0.08), roof]),
    ) +
    stroke(`M${x} ${top - half * 2.6}v-12`, ink, 1) +
    path(`M${x} ${top - half * 2.6 - 12}q6 -2 11 1q-4 3 -11 4Z`, second) +
    path(`M${x - 2.4} ${top + 20}v-7q2.400 -4 4.800 0v7Z`, glass);
  return (
    ellipse(0, 0, 58, 5, ink, { opacity: 0.2 }) +
    tower(0, -70, 11) +
    teeth(-34, -40, 10) +
    rectangle(-35, -40, 70, 40, wall) +
    tower(-38, -54, 10) +
    tower(38, -54, 10) +
    path('M-9 0V-18Q0 -30 9 -18V0Z', mix(ink, stone, 0.2)) +
    stroke('M-4.500 0V-22M0 0V-25M4.500 0V-22M-9 -10H9', mix(ink, stone, 0.45), 0.9) +
    [-21, 21].map((x) => path(`M${x - 2.4} -20v-7q2.400 -4 4.800 0v7Z`, glass)).join('')
  );
};
