import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { both, circle, ellipse, path, rectangle, stroke } from '../shapes.js';
import { drawShadow, type DrawFigure } from './figure.js';

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
    drawShadow(figure, 48) +
    rectangle(-36, -52, 72, 51, brush.gradient([lighten(paperColour, 0.03), lighten(paperColour, -0.12)]), {
      rx: 2,
    }) +
    rectangle(-7, -52, 14, 51, brush.gradient([lighten(ribbon, 0.04), lighten(ribbon, -0.08)])) +
    rectangle(-41, -68, 82, 18, brush.gradient([lighten(paperColour, 0.09), paperColour]), { rx: 3 }) +
    rectangle(-7.5, -68, 15, 18, lighten(ribbon, 0.05)) +
    rectangle(-36, -50, 72, 5, ink, { opacity: 0.16 }) +
    both(loop) +
    ellipse(0, -71, 7, 5.4, lighten(ribbon, 0.07))
  );
};

/** The right-hand page with its lines; the left one is its mirror. */
function drawPage(brush: Brush): string {
  const { paper, light, ink } = brush.palette;
  const fill = brush.gradient([mix(paper, ink, 0.14), mix(paper, light, 0.3)], { from: [0, 0], to: [54, 0] });
  const lines = [-48, -40, -32, -24].map((y) => `M8 ${y}C20 ${y - 8} 34 ${y - 9} 47 ${y - 6}`);
  return (
    path('M0 -12C14 -24 36 -26 54 -20V-64C36 -70 14 -68 0 -56Z', fill) +
    stroke(lines.join(''), mix(paper, ink, 0.4), 1.1)
  );
}

const sparks = [
  [-18, -80, 2],
  [6, -92, 2.6],
  [22, -76, 1.7],
  [-4, -74, 1.4],
  [-30, -92, 1.5],
] as const;

/** An open book with a glow over its pages. */
export const drawBook: DrawFigure = (figure) => {
  const { brush, colour } = figure;
  const { accent, light } = brush.palette;
  const cover = path('M0 -6C16 -18 40 -20 60 -13V-62L54 -64V-20C36 -26 14 -24 0 -12Z', colour ?? accent);
  return (
    drawShadow(figure, 58) +
    ellipse(0, -66, 46, 36, brush.halo(light, 0.7, 0.25)) +
    both(cover + drawPage(brush)) +
    sparks.map(([x, y, size]) => circle(x, y, size, light)).join('')
  );
};
