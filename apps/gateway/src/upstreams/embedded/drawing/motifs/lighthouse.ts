import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { both, circle, path, rectangle, stroke } from '../shapes.js';
import type { DrawFigure } from './figure.js';

/** The beams to both sides and the glow around the lamp. */
function drawBeams(brush: Brush): string {
  const { light } = brush.palette;
  const fading = brush.fading(light, 0.55, { from: [0, 0], to: [130, 0] });
  return both(path('M0 -83L130 -104L130 -62Z', fading)) + circle(0, -83, 26, brush.halo(light, 0.7, 0.2));
}

function drawTower(brush: Brush, band: string): string {
  const { paper, ink } = brush.palette;
  const bands = [-66, -42, -18].map((y) => rectangle(-14, y - 6, 28, 12, band));
  const windows = [-54, -30].map((y) => rectangle(-1.6, y, 3.2, 5, ink, { rx: 1.4 }));
  const shade = rectangle(3, -80, 12, 76, ink, { opacity: 0.16 });
  const walls = rectangle(-14, -80, 28, 76, paper) + bands.join('') + shade;
  return brush.clipped(path('M-11 -6L-7 -76L7 -76L11 -6Z', '#000'), walls) + windows.join('');
}

/** A striped lighthouse on its rock, the lamp lit. */
export const drawLighthouse: DrawFigure = ({ brush, colour }) => {
  const { accent, near, light, ink } = brush.palette;
  const band = colour ?? accent;
  const rock = mix(near, ink, 0.2);
  return (
    drawBeams(brush) +
    path('M-44 2C-36 -8 -26 -7 -18 -14C-8 -12 8 -15 18 -11C28 -10 36 -4 46 2Z', rock) +
    path('M-30 -2C-22 -8 -12 -8 -4 -10L-10 -1Z', lighten(rock, 0.09)) +
    drawTower(brush, band) +
    rectangle(-10, -78, 20, 3.4, ink) +
    rectangle(-6, -89, 12, 11, light) +
    stroke('M-6 -89V-78M-2 -89V-78M2 -89V-78M6 -89V-78', ink, 0.9) +
    path('M-8 -89Q0 -101 8 -89Z', mix(band, ink, 0.25)) +
    stroke('M0 -95V-102', ink, 1.1)
  );
};
