/** A place in drawing units. */
export type Point = readonly [x: number, y: number];

/** Further SVG attributes of a shape, by their SVG names. */
export type Attributes = Readonly<Record<string, string | number>>;

/** The number as SVG text, exact to a hundredth of a unit. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A shape's own `opacity` would cost the renderer a canvas for each shape; that of its paint looks the same and costs nothing. */
const spelled = (name: string): readonly string[] =>
  name === 'opacity' ? ['fill-opacity', 'stroke-opacity'] : [name];

const attributes = (more: Attributes): string =>
  Object.entries(more)
    .flatMap(([name, value]) => spelled(name).map((attribute) => [attribute, value] as const))
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : value}"`)
    .join('');

/** A path from SVG path data. */
export const path = (data: string, fill: string, more: Attributes = {}): string =>
  `<path d="${data}" fill="${fill}"${attributes(more)}/>`;

/** A line without a filling, with round ends. */
export const stroke = (data: string, colour: string, width: number, more: Attributes = {}): string =>
  path(data, 'none', { stroke: colour, 'stroke-width': width, 'stroke-linecap': 'round', ...more });

/** A circle around (x, y). */
export const circle = (x: number, y: number, radius: number, fill: string, more: Attributes = {}): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fill}"${attributes(more)}/>`;

/** An ellipse around (x, y). */
export const ellipse = (
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  fill: string,
  more: Attributes = {},
): string =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(radiusX)}" ry="${short(radiusY)}" fill="${fill}"${attributes(more)}/>`;

/** A rectangle whose top left corner is (x, y). */
export const rectangle = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"${attributes(more)}/>`;

/** Path data that joins the points by straight lines. */
export const straight = (points: readonly Point[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');

/** A closed polygon. */
export const polygon = (points: readonly Point[], fill: string, more: Attributes = {}): string =>
  path(`${straight(points)}Z`, fill, more);

/** Path data of a soft curve through the points (Catmull-Rom). */
export function smooth(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(points.length - 1, Math.max(0, index))] ?? [0, 0];
  const curves = points.slice(1).map((end, index) => {
    const [before, start, after] = [at(index - 1), at(index), at(index + 2)];
    const numbers = [
      start[0] + (end[0] - before[0]) / 6,
      start[1] + (end[1] - before[1]) / 6,
      end[0] - (after[0] - start[0]) / 6,
      end[1] - (after[1] - start[1]) / 6,
      ...end,
    ];
    return `C${numbers.map(short).join(' ')}`;
  });
  return `M${at(0).map(short).join(' ')}${curves.join('')}`;
}

/** The shapes moved to (x, y), scaled, then turned by so many degrees. */
export const placed = (x: number, y: number, scale: number, body: string, degrees = 0): string =>
  `<g transform="translate(${short(x)} ${short(y)}) rotate(${short(degrees)}) scale(${scale.toFixed(4)})">${body}</g>`;

/** The shapes seen in a mirror that stands upright at x = 0. */
export const mirrored = (body: string): string => `<g transform="scale(-1 1)">${body}</g>`;

/** The shapes and their mirror image. */
export const both = (body: string): string => body + mirrored(body);

/** The shapes turned around (0, 0). */
export const turned = (degrees: number, body: string): string => placed(0, 0, 1, body, degrees);

/** The shapes, all of them partly transparent as one. */
export const faded = (opacity: number, body: string): string => `<g opacity="${short(opacity)}">${body}</g>`;
