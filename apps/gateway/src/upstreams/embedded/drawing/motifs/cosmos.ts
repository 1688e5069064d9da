import type { Brush } from '../brush.js';
import { mix, turnHue } from '../colour.js';
import { circle, ellipse, faded, path, placed, rectangle, short } from '../shapes.js';
import { drawStars } from './stars.js';

/** Clouds of dust along a band that leans across the picture. */
function drawDust(brush: Brush): string {
  const random = brush.random('dust');
  const { width, height } = brush;
  const { sky, accent, water, leaf } = brush.palette;
  const [lean, middle] = [random.between(-0.6, 0.6), height * random.between(0.4, 0.6)];
  const clouds = Array.from({ length: 26 }, () => {
    const along = random.between(-0.1, 1.1);
    const y = middle + ((along - 0.5) * lean + random.between(-0.2, 0.2)) * height;
    const colour = random.pick([sky[2], accent, water, leaf, turnHue(sky[2], 40)]);
    const size = random.between(110, 380);
    const cloud = ellipse(0, 0, size, size * random.between(0.4, 0.8), brush.halo(colour, 0.34, 0.13));
    return placed(along * width, y, 1, cloud, random.between(-60, 60));
  });
  return clouds.join('');
}

/** A few suns near enough to glow. */
function drawNearStars(brush: Brush): string {
  const random = brush.random('near stars');
  const glow = brush.halo(brush.palette.second, 0.9, 0.2);
  const suns = Array.from({ length: 3 }, () => {
    const [x, y] = [random.between(0, brush.width), random.between(0, brush.height)];
    const size = random.between(30, 70);
    return circle(x, y, size, glow) + circle(x, y, size * 0.07, '#ffffff');
  });
  return suns.join('');
}

/** Deep space: clouds of dust, then the stars. */
export function drawCosmos(brush: Brush): string[] {
  const { sky } = brush.palette;
  const dark = brush.gradient([sky[0], sky[1], mix(sky[2], sky[1], 0.4)]);
  return [
    brush.layer(rectangle(0, 0, brush.width, brush.height, dark) + drawDust(brush)),
    brush.layer(drawStars(brush, brush.height, 1.6) + drawNearStars(brush)),
  ];
}

/** A cratered plain along the lower edge, for whoever stands in space. */
export function drawMoonscape(brush: Brush, top: number): string {
  const random = brush.random('moonscape');
  const { sky, second, light, ink } = brush.palette;
  const { width, height } = brush;
  const dust = mix(mix('#b9b2c4', second, 0.18), sky[2], 0.3);
  const fill = brush.gradient([mix(dust, light, 0.35), dust, mix(dust, ink, 0.5)], {
    from: [0, top - 40],
    to: [0, height],
  });
  const ground = path(
    `M0 ${short(top + 34)}Q${short(width / 2)} ${short(top - 42)} ${short(width)} ${short(top + 34)}V${height}H0Z`,
    fill,
  );
  const craters = Array.from({ length: 14 }, () => {
    const share = random.next();
    const [x, y] = [random.between(0, width), top + 42 + share * (height - top - 30)];
    const wide = (16 + share * 62) * random.between(0.5, 1);
    return (
      ellipse(x, y, wide, wide * 0.27, mix(dust, ink, 0.3)) +
      ellipse(x, y + wide * 0.06, wide * 0.9, wide * 0.2, mix(dust, ink, 0.12))
    );
  });
  return ground + faded(0.8, craters.join(''));
}
