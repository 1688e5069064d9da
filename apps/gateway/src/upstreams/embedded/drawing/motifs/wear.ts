import { lighten, mix } from '../colour.js';
import { circle, ellipse, path, placed, rectangle, short, stroke } from '../shapes.js';
import type { Figure } from './figure.js';

/** Where a head is: its middle, half its width and half its height. */
export interface Head {
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
}

function drawHat({ brush }: Figure): string {
  const { accent, ink, second } = brush.palette;
  const felt = mix(accent, ink, 0.2);
  return (
    ellipse(0, 2, 25, 5.6, brush.gradient([lighten(felt, 0.06), lighten(felt, -0.1)])) +
    path(
      'M-14 1C-15 -12 -11 -19 -5 -18Q0 -15.5 5 -18C11 -19 15 -12 14 1Q0 5 -14 1Z',
      brush.gradient([lighten(felt, 0.1), felt]),
    ) +
    path('M-14.3 -3Q0 1.5 14.3 -3L14 1.500Q0 6 -14 1.500Z', second)
  );
}

function drawCrown({ brush }: Figure): string {
  const gold = '#f0bf45';
  return (
    path(
      'M-14 2L-16 -14L-7.5 -6L0 -18L7.5 -6L16 -14L14 2Z',
      brush.gradient([lighten(gold, 0.1), gold, lighten(gold, -0.14)]),
    ) +
    [
      [-16, -14],
      [0, -18],
      [16, -14],
    ]
      .map(([x, y]) => circle(x ?? 0, y ?? 0, 2, brush.palette.accent))
      .join('') +
    rectangle(-14, -1.5, 28, 3.5, lighten(gold, -0.1), { rx: 1 })
  );
}

function drawGlasses({ brush }: Figure): string {
  const rim = brush.palette.ink;
  const lens = (x: number): string =>
    circle(x, 0, 7.4, '#ffffff', { 'fill-opacity': 0.16, stroke: rim, 'stroke-width': 1.7 });
  return lens(-9) + lens(9) + stroke('M-1.8 -1Q0 -2.5 1.8 -1M-16.3 -1L-21 -3M16.3 -1L21 -3', rim, 1.7);
}

function drawScarf({ brush }: Figure): string {
  const wool = brush.palette.accent;
  return (
    path('M6 3L17 25L8 27L1 5Z', lighten(wool, -0.07)) +
    path(
      'M-17 -3Q0 6 17 -3Q20 3 16 6Q0 14 -16 6Q-20 3 -17 -3Z',
      brush.gradient([lighten(wool, 0.06), lighten(wool, -0.05)]),
    ) +
    stroke('M-9 2.500L-8 8.500M-1 4.500V10.500M8 3L8 8', brush.palette.second, 2)
  );
}

/** Everything that the figure wears, put on its head and neck. */
export function drawWear(figure: Figure, head: Head): string {
  const size = head.radiusX / 20;
  const worn = (shape: string, y: number): string => placed(head.x, y, size, shape);
  const hat = figure.wears.has('crown') ? drawCrown(figure) : figure.wears.has('hat') ? drawHat(figure) : '';
  return (
    (figure.wears.has('scarf') ? worn(drawScarf(figure), head.y + head.radiusY * 0.98) : '') +
    (figure.wears.has('glasses') ? worn(drawGlasses(figure), head.y - head.radiusY * 0.05) : '') +
    (hat === '' ? '' : worn(hat, head.y - head.radiusY * 0.8))
  );
}

/** An eye with a light in it, looking out of the picture; `open` false is a content, closed eye. */
export function drawEye(x: number, y: number, size: number, ink: string, open = true): string {
  if (!open)
    return stroke(
      `M${short(x - size)} ${short(y)}q${short(size)} ${short(size * 1.1)} ${short(size * 2)} 0`,
      ink,
      size * 0.5,
    );
  return (
    ellipse(x, y, size * 0.85, size, ink) +
    circle(x - size * 0.28, y - size * 0.36, size * 0.32, '#ffffff') +
    circle(x + size * 0.3, y + size * 0.38, size * 0.15, '#ffffff', { opacity: 0.7 })
  );
}
