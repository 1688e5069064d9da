import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { ellipse, path, rectangle, short, smooth, stroke, type Point } from '../shapes.js';

/** A lens of light or shade that lies on the water. */
const lens = (x: number, y: number, half: number, thick: number): string =>
  `M${short(x - half)} ${short(y)}Q${short(x)} ${short(y - thick)} ${short(x + half)} ${short(y)}Q${short(x)} ${short(y + thick)} ${short(x - half)} ${short(y)}Z`;

/** Open water from the horizon to the bottom, with the light's road of glitter on it. */
export function drawSea(brush: Brush, horizon: number, lightX: number): string {
  const random = brush.random('sea');
  const { water, sky, light, paper } = brush.palette;
  const deep = brush.height - horizon;
  const span = { from: [0, horizon], to: [0, brush.height] } as const;
  const body = brush.gradient(
    [mix(water, sky[2], 0.62), mix(water, sky[1], 0.25), lighten(water, -0.1)],
    span,
  );
  const lenses = (
    count: number,
    place: (share: number) => readonly [x: number, half: number],
    thick: number,
  ): string =>
    Array.from({ length: count }, () => {
      const share = random.next() ** 1.3;
      const [x, half] = place(share);
      return lens(x, horizon + 3 + share * deep, half, 0.6 + share * thick);
    }).join('');
  const anywhere = (share: number): readonly [number, number] => [
    random.between(-60, brush.width + 60),
    (20 + share * 130) * random.between(0.5, 1.2),
  ];
  const road = (share: number): readonly [number, number] => [
    lightX + (random.next() + random.next() - 1) * (26 + share * 190),
    (6 + share * 48) * random.between(0.4, 1.3),
  ];
  const many = Math.round(brush.width * (brush.fine ? 0.09 : 0.05));
  return (
    rectangle(0, horizon, brush.width, deep, body) +
    path(lenses(many, anywhere, 7), lighten(water, -0.12), { opacity: 0.28 }) +
    path(lenses(many, anywhere, 5), mix(paper, sky[1], 0.45), { opacity: 0.3 }) +
    path(lenses(brush.fine ? 150 : 80, road, 5), light, { opacity: 0.62 }) +
    rectangle(0, horizon - 1, brush.width, 3, mix(sky[2], light, 0.5), { opacity: 0.7 })
  );
}

/** A beach in the foreground, with the last wave's foam along it. */
export function drawShore(brush: Brush, top: number): string {
  const random = brush.random('shore');
  const { paper, second, near, water } = brush.palette;
  const sand = mix(mix('#ecd3a4', second, 0.2), near, 0.12);
  const phase = random.between(0, 6);
  const edge = (shift: number): Point[] =>
    Array.from({ length: 12 }, (_none, at): Point => {
      const x = (brush.width * (at - 0.5)) / 10;
      return [
        x,
        top +
          shift +
          Math.sin(phase + at * 0.9) * 20 +
          Math.sin(phase * 3 + at * 2.3) * 7 +
          (x / brush.width) * 30,
      ];
    });
  const fill = brush.gradient([mix(sand, water, 0.35), sand, lighten(sand, -0.05)], {
    from: [0, top],
    to: [0, brush.height],
  });
  const ground = path(`${smooth(edge(0))}L${brush.width + 90} ${brush.height}L-90 ${brush.height}Z`, fill);
  const pebbles = Array.from({ length: brush.fine ? 26 : 8 }, () => {
    const [x, y, size] = [
      random.between(0, brush.width),
      random.between(top + 60, brush.height),
      random.between(2, 7),
    ];
    return ellipse(x, y, size * 1.4, size * 0.8, mix(sand, near, random.between(0.2, 0.5)), { opacity: 0.6 });
  });
  return (
    stroke(smooth(edge(-9)), paper, 16, { opacity: 0.35 }) +
    ground +
    stroke(smooth(edge(-2)), paper, 7, { opacity: 0.9 }) +
    stroke(smooth(edge(16)), lighten(sand, -0.1), 10, { opacity: 0.35 }) +
    pebbles.join('')
  );
}
