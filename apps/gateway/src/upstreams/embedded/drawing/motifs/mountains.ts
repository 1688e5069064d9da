import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import type { Random } from '../random.js';
import { path, polygon, smooth, type Point } from '../shapes.js';

/** A line from one point to another, broken up by shifting its middles again and again. */
function jagged(random: Random, from: Point, to: Point, roughness: number, depth = 4): Point[] {
  if (depth === 0) return [from, to];
  const middle: Point = [
    (from[0] + to[0]) / 2 + random.between(-roughness, roughness) * 0.5,
    (from[1] + to[1]) / 2 + random.between(-roughness, roughness),
  ];
  const first = jagged(random, from, middle, roughness * 0.52, depth - 1);
  return [...first, ...jagged(random, middle, to, roughness * 0.52, depth - 1).slice(1)];
}

/** A soft silhouette of land across the picture: `height` is how far its hills rise above `base`. */
export function drawRidge(brush: Brush, name: string, base: number, height: number, fill: string): string {
  const random = brush.random(name);
  const waves = [1.3, 2.9, 6.1].map((frequency, at) => ({
    frequency: frequency * random.between(0.8, 1.2),
    phase: random.between(0, Math.PI * 2),
    strength: height / (at + 1.6),
  }));
  const points = Array.from({ length: 34 }, (_none, at): Point => {
    const x = (brush.width * (at - 0.5)) / 32;
    const rise = waves.map(
      (wave) => (1 + Math.sin(wave.phase + (x / 1000) * wave.frequency * 2)) * wave.strength,
    );
    return [x, base - rise.reduce((sum, each) => sum + each, 0) * 0.6];
  });
  return path(`${smooth(points)}L${brush.width + 60} ${brush.height}L-60 ${brush.height}Z`, fill);
}

interface Peak {
  readonly apex: Point;
  readonly half: number;
  readonly base: number;
}

interface Faces {
  readonly lit: string;
  readonly shade: string;
  readonly snow: string;
  readonly snowShade: string;
}

const between = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

/** A snow line with teeth, between a point of the flank and a point of the crest. */
const teeth = (random: Random, from: Point, to: Point, size: number): Point[] =>
  Array.from({ length: 6 }, (_none, at): Point => {
    const [x, y] = between(from, to, at / 5);
    return at === 0 || at === 5
      ? [x, y]
      : [x, y + (at % 2 === 0 ? -0.35 : 1) * size * random.between(0.6, 1.2)];
  });

/** One mountain of two faces, the one towards the light bright, with snow on its top. */
function drawPeak(random: Random, { apex, half, base }: Peak, faces: Faces, lightOnLeft: boolean): string {
  const height = base - apex[1];
  const left: Point = [apex[0] - half, base];
  const right: Point = [apex[0] + half * random.between(0.85, 1.15), base];
  const foot: Point = [apex[0] + half * random.between(-0.3, 0.3), base];
  const [leftSide, crest, rightSide] = [left, foot, right].map((end) =>
    jagged(random, apex, end, height * 0.055),
  ) as [Point[], Point[], Point[]];
  const face = (side: Point[], lit: boolean): string =>
    polygon([...side, ...[...crest].reverse()], lit ? faces.lit : faces.shade);
  const cap = (side: Point[], lit: boolean): string => {
    const reach = 5;
    const [upper, ridge] = [side.slice(0, reach), crest.slice(0, reach + 1)];
    const [outer, inner] = [upper[upper.length - 1] ?? apex, ridge[ridge.length - 1] ?? apex];
    const edge = teeth(random, outer, inner, height * 0.07);
    return polygon([...upper, ...edge, ...[...ridge].reverse()], lit ? faces.snow : faces.snowShade);
  };
  return (
    face(leftSide, lightOnLeft) +
    face(rightSide, !lightOnLeft) +
    cap(leftSide, lightOnLeft) +
    cap(rightSide, !lightOnLeft)
  );
}

/** A range of peaks, the tallest behind, whose feet fade into the air. */
export function drawMountains(
  brush: Brush,
  name: string,
  base: number,
  height: number,
  nearness: number,
  lightX: number,
): string {
  const random = brush.random(name);
  const { far, near, sky, paper, light } = brush.palette;
  const stone = mix(far, near, 0.15 + nearness * 0.6);
  const air = mix(sky[2], far, 0.35);
  const span = { from: [0, base - height], to: [0, base] } as const;
  const fading = (colour: string, share: number): string =>
    brush.gradient([colour, mix(colour, air, share * 0.5), mix(colour, air, share)], span);
  const faces = {
    lit: fading(mix(lighten(stone, 0.1), light, 0.22), 0.7),
    shade: fading(lighten(stone, -0.03), 0.75),
    snow: mix(paper, light, 0.25),
    snowShade: mix(paper, mix(stone, sky[1], 0.5), 0.5),
  };
  const count = Math.max(3, Math.round((brush.width / height) * 1.5));
  const peaks = Array.from({ length: count }, (_none, at): Peak => {
    const rise = height * (at % 3 === 1 ? random.between(0.85, 1) : random.between(0.45, 0.75));
    const x = brush.width * ((at + random.between(0.1, 0.9)) / count);
    return { apex: [x, base - rise], half: rise * random.between(0.85, 1.15), base };
  });
  peaks.sort((one, other) => one.apex[1] - other.apex[1]);
  return peaks.map((peak) => drawPeak(random, peak, faces, lightX < peak.apex[0])).join('');
}
