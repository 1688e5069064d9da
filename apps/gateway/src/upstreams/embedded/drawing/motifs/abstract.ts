import type { Brush } from '../brush.js';
import { lighten, mix, turnHue } from '../colour.js';
import { circle, path, rectangle, short, smooth, stroke, type Point } from '../shapes.js';
import { drawQuilt } from './quilt.js';

/** A picture of pure shape from the given colours. */
type Abstraction = (brush: Brush, colours: readonly [string, ...string[]]) => string[];

/** The colour at a share (0 to 1) of the way through all of them. */
function blend(colours: readonly [string, ...string[]], share: number): string {
  const place = share * (colours.length - 1);
  const [from = colours[0], to = from] = colours.slice(Math.floor(place));
  return mix(from, to, place % 1);
}

/** Ribbons that flow across the picture, each a shade further and with a soft shadow on the one behind. */
const ribbons: Abstraction = (brush, colours) => {
  const random = brush.random('ribbons');
  const { width, height, palette } = brush;
  const [phase, swing, tilt] = [random.between(0, 6), random.between(70, 150), random.between(-0.35, 0.35)];
  const wave = (row: number, at: number): number =>
    Math.sin(phase + at * 0.72 + row * 0.34) * swing +
    Math.sin(phase * 2 + at * 1.5 + row * 0.2) * swing * 0.3 +
    ((at - 5) / 8) * tilt * height;
  return Array.from({ length: 11 }, (_none, row) => {
    const base = height * (row * 0.105 - 0.08);
    const line = smooth(
      Array.from({ length: 11 }, (_nothing, at): Point => [(width * (at - 1)) / 8, base + wave(row, at)]),
    );
    const colour = blend(colours, row / 10);
    const shades = [lighten(colour, 0.1), colour, lighten(colour, -0.12)];
    const fill = brush.gradient(shades, { from: [0, 0], to: [width, 0] });
    const shadows = [70, 50, 32, 16].map((soft) => stroke(line, palette.ink, soft, { opacity: 0.045 }));
    const below = `L${short(width * 1.2)} ${height + 300}L-200 ${height + 300}Z`;
    return brush.layer(shadows.join('') + path(line + below, fill));
  });
};

/** Great translucent discs that overlap, rings and dots between them. */
const discs: Abstraction = (brush, colours) => {
  const random = brush.random('discs');
  const { width, height, palette } = brush;
  const anyColour = (): string => random.pick([palette.ink, palette.paper, ...colours]);
  const round = (radius: number, fill: string, more = {}): string =>
    circle(random.between(0, width), random.between(0, height), radius, fill, more);
  const disc = (): string => {
    const colour = random.pick(colours);
    const fill = brush.gradient([lighten(colour, 0.06), turnHue(colour, 22)]);
    return round(random.between(110, 330), fill, { opacity: 0.74 });
  };
  const ring = (): string =>
    round(random.between(30, 190), 'none', { stroke: anyColour(), 'stroke-width': 6, opacity: 0.75 });
  const dot = (): string => round(random.between(3, 13), anyColour());
  const many = (count: number, draw: () => string): string => Array.from({ length: count }, draw).join('');
  const paper = brush.gradient([
    mix(palette.paper, colours[0], 0.12),
    mix(palette.paper, palette.second, 0.25),
  ]);
  return [
    brush.layer(rectangle(0, 0, width, height, paper)),
    brush.layer(many(6, disc)),
    brush.layer(many(6, disc)),
    brush.layer(many(6, ring) + many(34, dot)),
  ];
};

/** What is drawn where no word names a motif: one of three compositions of pure shape and colour. */
export function drawAbstract(brush: Brush): string[] {
  const { sky, accent, second, water, leaf } = brush.palette;
  const abstraction = brush.random('abstract').pick<Abstraction>([ribbons, ribbons, discs, drawQuilt]);
  return abstraction(brush, [sky[2], second, accent, mix(accent, sky[0], 0.4), leaf, water, sky[0]]);
}
