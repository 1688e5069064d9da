import { lighten, mix } from '../colour.js';
import { circle, path, polygon, rectangle, stroke } from '../shapes.js';
import type { DrawFigure } from './figure.js';

/** A striped lighthouse on its rock, the lamp lit. */
export const drawLighthouse: DrawFigure = ({ brush, colour }) => {
  const { accent, paper, near, light, ink } = brush.palette;
  const band = colour ?? accent;
  const rock = mix(near, ink, 0.2);
  const clip = brush.clip(
    polygon(
      [
        [-11, -6],
        [-7, -76],
        [7, -76],
        [11, -6],
      ],
      '#000',
    ),
  );
  const beam = (side: 1 | -1): string =>
    polygon(
      [
        [0, -83],
        [side * 130, -104],
        [side * 130, -62],
      ],
      brush.gradient(
        [
          [light, side > 0 ? 0.55 : 0],
          [light, side > 0 ? 0 : 0.55],
        ],
        { from: [side > 0 ? 0 : -130, 0], to: [side > 0 ? 130 : 0, 0] },
      ),
    );
  return (
    beam(1) +
    beam(-1) +
    circle(
      0,
      -83,
      26,
      brush.glow([
        [light, 0.7],
        [light, 0.2],
        [light, 0],
      ]),
    ) +
    path('M-44 2C-36 -8 -26 -7 -18 -14C-8 -12 8 -15 18 -11C28 -10 36 -4 46 2Z', rock) +
    path('M-30 -2C-22 -8 -12 -8 -4 -10L-10 -1Z', lighten(rock, 0.09)) +
    `<g clip-path="${clip}">${rectangle(-14, -80, 28, 76, paper)}${[-66, -42, -18].map((y) => rectangle(-14, y - 6, 28, 12, band)).join('')}${rectangle(3, -80, 12, 76, ink, { opacity: 0.16 })}</g>` +
    rectangle(-10, -78, 20, 3.4, ink) +
    rectangle(-6, -89, 12, 11, light) +
    stroke('M-6 -89V-78M-2 -89V-78M2 -89V-78M6 -89V-78', ink, 0.9) +
    path('M-8 -89Q0 -101 8 -89Z', mix(band, ink, 0.25)) +
    stroke('M0 -95V-102', ink, 1.1) +
    [
      [0, -54],
      [0, -30],
    ]
      .map(([x, y]) => rectangle((x ?? 0) - 1.6, y ?? 0, 3.2, 5, ink, { rx: 1.4 }))
      .join('')
  );
};
