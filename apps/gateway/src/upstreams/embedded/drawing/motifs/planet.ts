import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import type { Random } from '../random.js';
import { circle, path, placed, short, stroke, turned, type Point } from '../shapes.js';

const tilt = -16;

/** Bands of cloud across a globe of radius 50. */
function drawBands(random: Random, colour: string, second: string): string {
  const bands = Array.from({ length: 9 }, (_none, at) => {
    const [top, thick] = [-50 + at * 12 + random.between(-4, 4), random.between(3, 10)];
    const shade = mix(lighten(colour, random.between(-0.13, 0.13)), second, random.between(0, 0.35));
    const bow = short(random.between(3, 8));
    const band = `M-52 ${short(top)}q52 ${bow} 104 0v${short(thick)}q-52 ${bow} -104 0Z`;
    return path(band, shade, { opacity: 0.75 });
  });
  return turned(tilt, bands.join(''));
}

/** The half of a ring behind the globe (sweep 1) or before it (sweep 0). */
function drawRing({ palette: { second, paper } }: Brush, colour: string, sweep: 0 | 1): string {
  const outer = stroke(`M-86 0A86 20 0 0 ${sweep} 86 0`, mix(second, paper, 0.3), 7, { opacity: 0.85 });
  const inner = stroke(`M-73 0A73 16 0 0 ${sweep} 73 0`, mix(second, colour, 0.5), 4, { opacity: 0.7 });
  return turned(tilt, outer + inner);
}

/** A planet with bands of cloud and a shaded side; some have a ring. */
export function drawPlanet(
  brush: Brush,
  name: string,
  [x, y]: Point,
  radius: number,
  colour: string,
): string {
  const random = brush.random(name);
  const { ink, second } = brush.palette;
  const surface = drawBands(random, colour, second) + circle(-18, -20, 78, brush.dusk(ink, 0.05, 0.72));
  const globe =
    circle(0, 0, 60, brush.halo(colour, 0.5, 0.4)) +
    circle(0, 0, 50, colour) +
    brush.clipped(circle(0, 0, 50, '#000'), surface);
  const ringed = random.chance(0.6);
  const planet = ringed ? drawRing(brush, colour, 1) + globe + drawRing(brush, colour, 0) : globe;
  return placed(x, y, radius / 50, planet);
}
