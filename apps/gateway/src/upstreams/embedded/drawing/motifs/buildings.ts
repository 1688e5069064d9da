import type { Brush } from '../brush.js';
import { lighten, lightness, mix } from '../colour.js';
import { both, circle, ellipse, path, rectangle, stroke } from '../shapes.js';
import { drawShadow, type DrawFigure } from './figure.js';

/** Lit at night, a mirror of the sky by day. */
const glassOf = ({ palette: { sky, light, accent, paper } }: Brush): string =>
  lightness(sky[0]) < 0.5 ? mix(light, accent, 0.4) : mix(sky[1], paper, 0.4);

/** Windows without glass: lit at night, dark by day. */
const slitFillOf = (brush: Brush): string =>
  lightness(brush.palette.sky[0]) < 0.5 ? glassOf(brush) : mix(brush.palette.ink, brush.palette.far, 0.45);

const frameOf = (brush: Brush): string => mix('#6d4a33', brush.palette.near, 0.3);

/** A window from (14, -34) to (30, -18). */
function drawPane(brush: Brush): string {
  const frame = frameOf(brush);
  return (
    rectangle(14, -34, 16, 16, frame, { rx: 1 }) +
    rectangle(15.6, -32.4, 12.8, 12.8, glassOf(brush)) +
    stroke('M22 -32.4v12.8M15.6 -26h12.8', frame, 1.4)
  );
}

function drawRoof(brush: Brush): string {
  const { accent, ink, paper } = brush.palette;
  const tiles = mix(accent, ink, 0.28);
  const smoke = circle(25, -98, 4, paper) + circle(29, -107, 5.5, paper) + circle(26, -118, 7.5, paper);
  return (
    `<g opacity=".42">${smoke}</g>` +
    rectangle(20, -90, 10, 26, mix(tiles, '#7a4a3a', 0.5)) +
    path('M-45 -49L0 -92L45 -49Z', brush.gradient([lighten(tiles, 0.07), tiles])) +
    path('M-36 -49L36 -49L34 -44L-34 -44Z', ink, { opacity: 0.16 }) +
    circle(0, -64, 5.4, frameOf(brush)) +
    circle(0, -64, 4, glassOf(brush))
  );
}

/** A small house with a smoking chimney. */
export const drawHouse: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const { accent, paper, near, second, ink, leaf } = brush.palette;
  const wall = colour ?? mix(paper, second, 0.3);
  const frame = frameOf(brush);
  const bush = ellipse(-40, -6, 13, 10, mix(leaf, near, 0.35)) + ellipse(-43, -9, 7, 5, lighten(leaf, 0.02));
  return (
    drawShadow(figure, 52) +
    rectangle(-36, -52, 72, 52, brush.gradient([lighten(wall, 0.03), lighten(wall, -0.06)])) +
    rectangle(14, -52, 22, 52, ink, { opacity: 0.07 }) +
    drawRoof(brush) +
    path('M-8 0V-23Q0 -32 8 -23V0Z', frame) +
    path('M-6 0V-22Q0 -29 6 -22V0Z', mix(accent, frame, 0.45)) +
    circle(3.4, -12, 1.1, second) +
    both(drawPane(brush)) +
    both(bush)
  );
};

const slit = (x: number, y: number): string => `M${x - 2.4} ${y}v-7q2.4 -4 4.8 0v7Z`;

/** A round tower with a pointed roof and a flag. */
function drawTurret(brush: Brush, wall: string, x: number, top: number, half: number): string {
  const { accent, ink, second } = brush.palette;
  const tiles = mix(accent, ink, 0.2);
  const peak = top - half * 2.6;
  return (
    rectangle(x - half, top, half * 2, -top, wall) +
    rectangle(x + half * 0.4, top, half * 0.6, -top, ink, { opacity: 0.1 }) +
    path(
      `M${x - half * 1.3} ${top + 1}L${x} ${peak}L${x + half * 1.3} ${top + 1}Z`,
      brush.gradient([lighten(tiles, 0.08), tiles]),
    ) +
    stroke(`M${x} ${peak}v-12`, ink, 1) +
    path(`M${x} ${peak - 12}q6 -2 11 1q-4 3 -11 4Z`, second) +
    path(slit(x, top + 20), slitFillOf(brush))
  );
}

/** A castle of three towers with flags. */
export const drawCastle: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const { far, near, paper, ink } = brush.palette;
  const stone = colour ?? mix(mix(far, paper, 0.45), near, 0.12);
  const wall = brush.gradient([lighten(stone, 0.06), stone, lighten(stone, -0.08)]);
  const battlements = Array.from({ length: 10 }, (_none, at) =>
    rectangle(-34 + at * 7, -45, 4.2, 5.4, stone),
  );
  return (
    drawShadow(figure, 58) +
    drawTurret(brush, wall, 0, -70, 11) +
    battlements.join('') +
    rectangle(-35, -40, 70, 40, wall) +
    drawTurret(brush, wall, -38, -54, 10) +
    drawTurret(brush, wall, 38, -54, 10) +
    path('M-9 0V-18Q0 -30 9 -18V0Z', mix(ink, stone, 0.2)) +
    stroke('M-4.5 0V-22M0 0V-25M4.5 0V-22M-9 -10H9', mix(ink, stone, 0.45), 0.9) +
    path(slit(-21, -20) + slit(21, -20), slitFillOf(brush))
  );
};
