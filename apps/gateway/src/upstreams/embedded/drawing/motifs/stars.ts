import type { Brush } from '../brush.js';
import { circle, faded, polygon, type Point } from '../shapes.js';

const glint = (x: number, y: number, size: number, colour: string): string => {
  const thin = size * 0.09;
  const points: Point[] = [
    [x, y - size], [x + thin, y - thin], [x + size, y], [x + thin, y + thin],
    [x, y + size], [x - thin, y + thin], [x - size, y], [x - thin, y - thin],
  ]; // prettier-ignore
  return polygon(points, colour);
};

/** Stars down to a height; a few of them glint. */
export function drawStars(brush: Brush, bottom: number, density = 1): string {
  const random = brush.random('stars');
  const { light, paper, second } = brush.palette;
  const count = Math.round(((brush.width * bottom) / 1e6) * 260 * density * (brush.fine ? 1 : 0.5));
  const stars = Array.from({ length: count }, () => {
    const [x, height] = [random.between(0, brush.width), random.next()];
    const colour = random.pick([paper, paper, light, second]);
    const size = 0.7 + random.next() ** 4 * 3;
    return circle(x, height * bottom, size, colour, { opacity: (1 - height * 0.6) * random.between(0.4, 1) });
  });
  const glints = Array.from({ length: 6 }, () =>
    glint(random.between(0, brush.width), random.between(0, bottom * 0.7), random.between(9, 20), paper),
  );
  return stars.join('') + faded(0.9, glints.join(''));
}
