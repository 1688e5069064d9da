import type { Brush } from '../brush.js';
import { lighten, mix, turnHue } from '../colour.js';
import { circle, ellipse, faded, path, placed, rectangle, short, stroke, type Point } from '../shapes.js';
import { drawStars } from './stars.js';

/** Deep space: dust clouds in three colours, then the stars. */
export function drawCosmos(brush: Brush): string[] {
  const random = brush.random('cosmos');
  const { width, height } = brush;
  const { sky, accent, second, water, leaf } = brush.palette;
  const back = rectangle(0, 0, width, height, brush.gradient([sky[0], sky[1], mix(sky[2], sky[1], 0.4)]));
  const [lean, middle] = [random.between(-0.6, 0.6), height * random.between(0.4, 0.6)];
  const clouds = Array.from({ length: 26 }, () => {
    const along = random.between(-0.1, 1.1);
    const [x, y] = [
      along * width,
      middle + (along - 0.5) * lean * height + random.between(-0.2, 0.2) * height,
    ];
    const colour = random.pick([sky[2], accent, water, leaf, turnHue(sky[2], 40)]);
    const size = random.between(110, 380);
    return placed(
      x,
      y,
      1,
      ellipse(
        0,
        0,
        size,
        size * random.between(0.4, 0.8),
        brush.glow([
          [colour, 0.34],
          [colour, 0.13],
          [colour, 0],
        ]),
      ),
      random.between(-60, 60),
    );
  });
  const suns = Array.from({ length: 3 }, () => {
    const [x, y, size] = [random.between(0, width), random.between(0, height), random.between(30, 70)];
    return (
      circle(
        x,
        y,
        size,
        brush.glow([
          [second, 0.9],
          [second, 0.2],
          [second, 0],
        ]),
      ) + circle(x, y, size * 0.07, '#ffffff')
    );
  });
  return [brush.layer(back + clouds.join('')), brush.layer(drawStars(brush, height, 1.6) + suns.join(''))];
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
  const { ink, paper, second } = brush.palette;
  const disc = circle(0, 0, 50, '#000');
  const clip = brush.clip(disc);
  const bands = Array.from({ length: 9 }, (_none, at) => {
    const [top, thick] = [-50 + at * 12 + random.between(-4, 4), random.between(3, 10)];
    const shade = mix(lighten(colour, random.between(-0.13, 0.13)), second, random.between(0, 0.35));
    const bow = short(random.between(3, 8));
    return path(`M-52 ${short(top)}q52 ${bow} 104 0v${short(thick)}q-52 ${bow} -104 0Z`, shade, {
      opacity: 0.75,
    });
  });
  const night = brush.glow(
    [
      [ink, 0],
      [ink, 0.05],
      [ink, 0.72],
    ],
    [0.5, 0.5],
  );
  const globe =
    circle(
      0,
      0,
      60,
      brush.glow([
        [colour, 0.5],
        [colour, 0.4],
        [colour, 0],
      ]),
    ) +
    circle(0, 0, 50, colour) +
    `<g clip-path="${clip}">${placed(0, 0, 1, bands.join(''), -16)}${circle(-18, -20, 78, night)}</g>`;
  const ring = (sweep: 0 | 1): string =>
    placed(
      0,
      0,
      1,
      stroke(`M-86 0A86 20 0 0 ${sweep} 86 0`, mix(second, paper, 0.3), 7, { opacity: 0.85 }) +
        stroke(`M-73 0A73 16 0 0 ${sweep} 73 0`, mix(second, colour, 0.5), 4, { opacity: 0.7 }),
      -16,
    );
  const ringed = random.chance(0.6);
  return placed(x, y, radius / 50, ringed ? ring(1) + globe + ring(0) : globe);
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
