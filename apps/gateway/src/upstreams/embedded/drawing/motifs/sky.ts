import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { circle, faded, path, rectangle, short, stroke } from '../shapes.js';

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
  const halo = brush.halo(light, 0.55, 0.25);
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
  const halo = circle(x, y, radius * 3, brush.halo(light, 0.45, 0.12));
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
