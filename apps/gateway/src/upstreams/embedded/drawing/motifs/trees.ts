import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import type { Random } from '../random.js';
import { ellipse, path, polygon, rectangle, type Point } from '../shapes.js';

/** A fir: tiers of branches, narrower to the top, on a short trunk. */
export function drawFir(random: Random, [x, base]: Point, height: number, fill: string): string {
  const tiers = 5;
  const half = height * random.between(0.17, 0.23);
  const side = (direction: number): Point[] =>
    Array.from({ length: tiers }, (_none, at): Point[] => {
      const top = base - height + (height * 0.9 * (at + 1)) / tiers;
      const wide = (half * (at + 1)) / tiers;
      return [
        [x + direction * wide * random.between(0.9, 1.1), top],
        [x + direction * wide * 0.5, top - height * 0.035],
      ];
    }).flat();
  const points: Point[] = [[x, base - height], ...side(1), ...side(-1).reverse()];
  return (
    rectangle(x - height * 0.02, base - height * 0.14, height * 0.04, height * 0.15, fill) +
    polygon(points, fill)
  );
}

/** A broad-leaved tree: a forked trunk under clumps of leaves, lit from above. */
export function drawLeafTree(
  brush: Brush,
  name: string,
  [x, base]: Point,
  height: number,
  leaf: string,
): string {
  const random = brush.random(name);
  const bark = mix(brush.palette.ink, '#7a5236', 0.65);
  const wide = height * 0.045;
  const trunk = path(
    `M${x - wide} ${base}Q${x - wide * 0.3} ${base - height * 0.25} ${x - wide * 0.6} ${base - height * 0.55}` +
      `L${x + wide * 0.6} ${base - height * 0.55}Q${x + wide * 0.4} ${base - height * 0.25} ${x + wide * 1.3} ${base}Z`,
    brush.gradient([mix(bark, leaf, 0.3), bark]),
  );
  const clumps = Array.from({ length: brush.fine ? 26 : 14 }, (_none, at) => {
    const angle = random.between(0, Math.PI * 2);
    const out = Math.sqrt(random.next());
    const lift = at / 26;
    const size = height * random.between(0.09, 0.15);
    const [cx, cy] = [
      x + Math.cos(angle) * out * height * 0.27,
      base - height * 0.66 + Math.sin(angle) * out * height * 0.21,
    ];
    const shade = lighten(leaf, -0.14 + lift * 0.2 + ((base - height * 0.66 - cy) / height) * 0.35);
    return ellipse(cx, cy - lift * height * 0.03, size * 1.12, size, shade);
  });
  return trunk + clumps.join('');
}

/** A row of firs from edge to edge; `wild` (0 to 1) is how much their heights differ. */
function drawFirRow(
  brush: Brush,
  name: string,
  base: number,
  height: number,
  fill: string,
  wild = 0.5,
): string {
  const random = brush.random(name);
  const step = height * 0.23;
  const count = Math.ceil(brush.width / step) + 2;
  const firs = Array.from({ length: count }, (_none, at) => {
    const tall = height * (1 - wild * random.next());
    return drawFir(
      random,
      [(at - 0.5 + random.between(-0.3, 0.3)) * step, base + random.between(-0.05, 0.12) * height],
      tall,
      fill,
    );
  });
  return firs.join('') + rectangle(-10, base, brush.width + 20, brush.height - base + 10, fill);
}

/** A forest in depth, a layer a row: firs from pale and far to dark and near. */
export function drawForest(brush: Brush, top: number, bottom: number, rows: number): string[] {
  const { far, near, leaf, sky } = brush.palette;
  const air = mix(sky[2], far, 0.5);
  const dark = mix(near, leaf, 0.4);
  return Array.from({ length: rows }, (_none, at) => {
    const depth = (at + 1) / rows;
    const base = top + (bottom - top) * ((at + 1) / rows) ** 1.2;
    const height = 110 + depth * depth * 230;
    const colour = mix(air, lighten(dark, -0.08 * depth), 0.22 + depth * 0.78);
    const fill = brush.gradient([colour, colour, mix(colour, air, 0.55 * (1 - depth))], {
      from: [0, base - height],
      to: [0, base + height * 0.5],
    });
    return brush.layer(drawFirRow(brush, `forest ${at}`, base, height, fill));
  });
}
