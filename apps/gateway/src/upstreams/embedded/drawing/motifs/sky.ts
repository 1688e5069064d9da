import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { circle, ellipse, faded, path, polygon, rectangle, short, stroke, type Point } from '../shapes.js';

/** Where the light of a picture stands, in drawing units. */
export interface Light {
  readonly x: number;
  readonly y: number;
  readonly kind: 'sun' | 'moon';
}

/** The sky from edge to edge, with the light's wide glow in it. */
export function drawSky(brush: Brush, light: Light, horizon: number): string {
  const { sky, light: shine } = brush.palette;
  const span = { from: [0, 0], to: [0, horizon * 1.08] } as const;
  const reach = Math.max(brush.width, brush.height) * (light.kind === 'sun' ? 0.75 : 0.5);
  const strength = light.kind === 'sun' ? 0.75 : 0.4;
  return (
    rectangle(0, 0, brush.width, brush.height, brush.gradient(sky, span)) +
    circle(
      light.x,
      light.y,
      reach,
      brush.glow([
        [shine, strength],
        [mix(shine, sky[2], 0.4), strength * 0.35],
        [sky[2], 0],
      ]),
    )
  );
}

/** The sun with two soft rings of light. */
export function drawSun(brush: Brush, { x, y }: Light, radius: number): string {
  const { light, accent } = brush.palette;
  const halo = brush.glow([
    [light, 0.55],
    [light, 0.25],
    [light, 0],
  ]);
  return (
    circle(x, y, radius * 3.2, halo) +
    circle(x, y, radius * 1.5, light, { opacity: 0.22 }) +
    circle(x, y, radius, brush.gradient([lighten(light, 0.05), light, mix(light, accent, 0.35)]))
  );
}

/** The moon, full with its seas or as a crescent. */
export function drawMoon(brush: Brush, { x, y }: Light, radius: number, crescent: boolean): string {
  const random = brush.random('moon');
  const { light, sky } = brush.palette;
  const halo = circle(
    x,
    y,
    radius * 3,
    brush.glow([
      [light, 0.45],
      [light, 0.12],
      [light, 0],
    ]),
  );
  if (crescent) {
    const r = short(radius);
    const [top, bottom] = [`${short(x)} ${short(y - radius)}`, `${short(x)} ${short(y + radius)}`];
    const inner = short(radius * 1.25);
    return halo + path(`M${top}A${r} ${r} 0 1 0 ${bottom}A${inner} ${inner} 0 0 1 ${top}Z`, light);
  }
  const shade = mix(light, sky[1], 0.3);
  const seas = Array.from({ length: 7 }, () => {
    const [angle, distance] = [random.between(0, Math.PI * 2), random.between(0.1, 0.72) * radius];
    const size = random.between(0.07, 0.22) * (radius - distance * 0.6);
    return circle(x + Math.cos(angle) * distance, y + Math.sin(angle) * distance, size, shade, {
      opacity: 0.55,
    });
  });
  return halo + circle(x, y, radius, brush.ball(lighten(light, 0.04), light, shade)) + seas.join('');
}

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

/** One cloud of soft puffs on a flat base, `size` wide. */
export function drawCloud(brush: Brush, name: string, [x, y]: Point, size: number): string {
  const random = brush.random(name);
  const { paper, sky, light } = brush.palette;
  const top = mix(mix(paper, light, 0.3), sky[2], 0.25);
  const fill = brush.gradient(
    [
      [top, 1],
      [top, 0.92],
      [mix(top, sky[1], 0.55), 0.55],
    ],
    {
      from: [x, y - size * 0.3],
      to: [x, y + size * 0.1],
    },
  );
  const puffs = Array.from({ length: 9 }, (_none, at) => {
    const across = at / 8 - 0.5;
    const radius = size * (0.055 + 0.1 * (1 - Math.abs(across) * 1.8) * random.between(0.75, 1.25));
    return ellipse(
      x + across * size * 0.84,
      y - radius * 0.75,
      radius * 1.25,
      Math.max(radius, size * 0.04),
      fill,
    );
  });
  return (
    puffs.join('') +
    rectangle(x - size * 0.44, y - size * 0.07, size * 0.88, size * 0.11, fill, { rx: size * 0.055 })
  );
}

/** A few clouds, smaller and paler towards the horizon. */
export function drawClouds(brush: Brush, horizon: number, count: number): string {
  const random = brush.random('clouds');
  const clouds = Array.from({ length: count }, (_none, at) => {
    const depth = (at + random.next()) / count;
    const place: Point = [random.between(0, brush.width), horizon * (0.78 - depth * 0.62)];
    return faded(0.55 + depth * 0.4, drawCloud(brush, `cloud ${at}`, place, 130 + depth * 300));
  });
  return clouds.join('');
}

/** Six bands of colour over the horizon. */
export function drawRainbow(brush: Brush, horizon: number): string {
  const bands = ['#e5544b', '#f2953f', '#f6d34f', '#63b25c', '#4a8fd6', '#8b62c4'];
  const [x, radius] = [brush.width * 0.5, Math.min(brush.width * 0.46, horizon * 0.85)];
  const arcs = bands.map((colour, at) => {
    const r = radius - at * 13;
    return stroke(
      `M${short(x - r)} ${short(horizon + 40)}V${short(horizon)}A${short(r)} ${short(r)} 0 0 1 ${short(x + r)} ${short(horizon)}V${short(horizon + 40)}`,
      colour,
      14,
    );
  });
  return faded(0.55, arcs.join(''));
}
