import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import type { Random } from '../random.js';
import { circle, ellipse, path, placed, rectangle, short, stroke, turned } from '../shapes.js';

const blade = (random: Random, x: number, base: number, tall: number): string => {
  const lean = random.between(-0.4, 0.4) * tall;
  return `M${short(x - 3)} ${short(base)}Q${short(x + lean * 0.3)} ${short(base - tall * 0.6)} ${short(x + lean)} ${short(base - tall)}Q${short(x + lean * 0.3 + 4)} ${short(base - tall * 0.5)} ${short(x + 4)} ${short(base)}Z`;
};

/** A five-petalled flower on its stem. */
function drawMeadowFlower(brush: Brush, random: Random, base: number, tall: number): string {
  const { leaf, near, accent, second, paper } = brush.palette;
  const [x, y, size] = [
    random.between(0, brush.width),
    base - tall * random.between(0.35, 1.05),
    random.between(4, 9),
  ];
  const petal = ellipse(0, -4.4, 2.9, 4.2, random.pick([accent, second, paper]));
  const petals = [0, 72, 144, 216, 288].map((turn) => turned(turn, petal)).join('');
  return (
    stroke(
      `M${short(x)} ${short(y)}L${short(x + random.between(-6, 6))} ${short(base)}`,
      mix(leaf, near, 0.4),
      2,
    ) + placed(x, y, size / 5, petals + circle(0, 0, 2.25, mix(second, accent, 0.4)))
  );
}

/** Grass along the lower edge, flowers in it; the taller it is, the nearer it stands. */
export function drawGrass(brush: Brush, base: number, tall: number): string {
  const random = brush.random('grass');
  const { leaf, near } = brush.palette;
  const count = Math.round(brush.width / (brush.fine ? 15 : 27));
  const tuft = (): string =>
    blade(random, random.between(-10, brush.width + 10), base, tall * random.between(0.35, 1));
  const blades = [0, 1, 2].map((tone) => {
    const colour = mix(lighten(leaf, 0.04 * (tone - 1)), near, 0.3 + tone * 0.16);
    return path(Array.from({ length: count }, tuft).join(''), colour);
  });
  const flowers = Array.from({ length: Math.round(brush.width / 34) }, () =>
    drawMeadowFlower(brush, random, base, tall),
  );
  const soil = rectangle(0, base - 1, brush.width, brush.height - base + 2, mix(leaf, near, 0.5));
  return blades.join('') + flowers.join('') + soil;
}
