import type { Brush } from '../brush.js';
import { lighten, lightness, mix, saturate } from '../colour.js';
import type { Random } from '../random.js';
import { path, polygon, rectangle, short } from '../shapes.js';

interface Building {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly base: number;
}

type Roof = (building: Building, fill: string) => string;

const flat: Roof = ({ x, width, top }, fill) => rectangle(x + width * 0.15, top - 9, width * 0.3, 10, fill);
const stepped: Roof = ({ x, width, top }, fill) =>
  rectangle(x + width * 0.14, top - 20, width * 0.72, 21, fill) +
  rectangle(x + width * 0.3, top - 38, width * 0.4, 19, fill);
const spire: Roof = ({ x, width, top }, fill) =>
  polygon(
    [
      [x + width * 0.1, top],
      [x + width * 0.5, top - width * 0.7],
      [x + width * 0.9, top],
    ],
    fill,
  ) + rectangle(x + width * 0.5 - 1.5, top - width * 1.15, 3, width * 0.6, fill);
const antenna: Roof = ({ x, width, top }, fill) =>
  rectangle(x + width * 0.32, top - 14, width * 0.36, 15, fill) +
  rectangle(x + width * 0.5 - 1.5, top - 74, 3, 62, fill);
const slanted: Roof = ({ x, width, top }, fill) =>
  polygon(
    [
      [x, top + 1],
      [x, top - width * 0.4],
      [x + width, top + 1],
    ],
    fill,
  );
const dome: Roof = ({ x, width, top }, fill) =>
  path(
    `M${short(x)} ${short(top + 1)}a${short(width / 2)} ${short(width * 0.42)} 0 0 1 ${short(width)} 0Z`,
    fill,
  );

/** Windows in rows; the share that is lit glows, the rest is a shade of the wall. */
function drawWindows(random: Random, building: Building, lit: string, unlit: string, share: number): string {
  const columns = Math.max(2, Math.round(building.width / 15));
  const step = building.width / (columns + 0.6);
  const rows = Math.min(34, Math.floor((building.base - building.top - 14) / 19));
  const panes = { lit: '', unlit: '' };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const pane = `M${short(building.x + step * (column + 0.5))} ${short(building.top + 12 + row * 19)}h${short(step * 0.58)}v10h${short(-step * 0.58)}Z`;
      panes[random.chance(share) ? 'lit' : 'unlit'] += pane;
    }
  }
  return path(panes.unlit, unlit, { opacity: 0.5 }) + path(panes.lit, lit, { opacity: 0.92 });
}

/** How one row of houses is painted. */
interface RowLook {
  readonly random: Random;
  readonly wall: string;
  /** From 0 (far, pale, without windows) to 1 (near). */
  readonly depth: number;
}

function drawBuilding(brush: Brush, building: Building, { random, wall, depth }: RowLook): string {
  const { sky, light, accent, ink } = brush.palette;
  const { x, width, top, base } = building;
  const dark = lightness(sky[0]) < 0.45;
  const colour = lighten(wall, random.between(-0.025, 0.04));
  const edge = mix(colour, light, 0.1);
  const fill = brush.gradient([edge, colour, mix(colour, sky[2], 0.4 * (1 - depth))]);
  const roof = random.pick([flat, flat, stepped, spire, antenna, slanted, dome])(building, edge);
  const glowing = dark ? mix(light, accent, random.between(0.1, 0.7)) : mix(light, sky[1], 0.25);
  const lit = (dark ? 0.45 : 0.3) * (0.5 + depth * 0.5);
  const windowed = depth > (brush.fine ? 0.2 : 0.5);
  return (
    roof +
    rectangle(x, top, width + 0.6, base - top + 2, fill) +
    rectangle(x + width * 0.8, top, width * 0.2, base - top, ink, { opacity: 0.12 }) +
    (windowed ? drawWindows(random, building, glowing, lighten(colour, -0.07), lit) : '')
  );
}

/** One row of houses from edge to edge, lower towards the edges. */
function drawRow(brush: Brush, base: number, tall: number, depth: number): string {
  const random = brush.random(`city ${depth.toFixed(2)}`);
  const { far, near, sky, ink } = brush.palette;
  const wall = mix(
    mix(far, sky[2], 0.35 * (1 - depth)),
    saturate(mix(near, ink, 0.25), 0.6),
    0.12 + depth * 0.72,
  );
  let row = '';
  for (let x = -30; x < brush.width; x += depth > 0.8 ? random.between(0, 26) : 0) {
    const width = random.between(46, 112) * (0.75 + depth * 0.5);
    const middle = 1 - Math.abs((x + width / 2) / brush.width - 0.5) * 0.9;
    const building = { x, width, top: base - tall * random.between(0.42, 1) * middle, base };
    row += drawBuilding(brush, building, { random, wall, depth });
    x += width;
  }
  return row;
}

/** A skyline of three rows of buildings that stand on `base`. */
export function drawCity(brush: Brush, base: number, tall: number): string[] {
  const { sky, light } = brush.palette;
  const haze = rectangle(
    0,
    base - tall * 0.7,
    brush.width,
    tall * 0.72,
    brush.gradient([
      [sky[2], 0],
      [mix(sky[2], light, 0.4), 0.55],
    ]),
  );
  return [
    brush.layer(drawRow(brush, base, tall, 0.05) + haze),
    brush.layer(drawRow(brush, base, tall * 0.78, 0.5) + haze),
    brush.layer(drawRow(brush, base + 6, tall * 0.52, 0.95)),
  ];
}
