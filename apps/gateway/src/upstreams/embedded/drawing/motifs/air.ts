import type { Brush } from '../brush.js';
import { mix } from '../colour.js';
import { circle, ellipse, faded, rectangle, short, straight, stroke, type Point } from '../shapes.js';

/** Curtains of northern light over the upper sky, each of many thin rays. */
export function drawAurora(brush: Brush, horizon: number): string {
  const random = brush.random('aurora');
  const step = 9;
  const curtains = ['#7a6cf0', '#4fd8e0', '#5ff0b0'].map((colour, at) => {
    const fill = brush.gradient([
      [mix(colour, '#a077f0', 0.6), 0],
      [colour, 0.14],
      [colour, 0.42],
      [colour, 0],
    ]);
    const [base, sway, phase] = [horizon * (0.5 + at * 0.16), random.between(40, 80), random.between(0, 6)];
    return Array.from({ length: Math.ceil(brush.width / step) + 1 }, (_none, ray) => {
      const turn = phase + (ray * step) / 160;
      const tall = horizon * (0.34 + 0.12 * Math.sin(turn * 1.7) + random.between(0, 0.07));
      const foot = base + Math.sin(turn) * sway + Math.sin(turn * 2.3) * sway * 0.3;
      return rectangle(ray * step, foot - tall, step + 0.5, tall, fill);
    }).join('');
  });
  return curtains.join('');
}

/** A band of mist across the picture, thickest at height y. */
export function drawMist(brush: Brush, y: number, depth: number, strength = 0.6): string {
  const { sky, paper } = brush.palette;
  const colour = mix(sky[2], paper, 0.3);
  const fill = brush.halo(colour, strength, strength * 0.6);
  return ellipse(brush.width / 2, y, brush.width * 0.9, depth, fill);
}

/** Slanting streaks of rain over everything. */
export function drawRain(brush: Brush): string {
  const random = brush.random('rain');
  const count = Math.round(((brush.width * brush.height) / 1e6) * 170);
  const streaks = Array.from({ length: count }, () => {
    const [x, y, long] = [
      random.between(-40, brush.width),
      random.between(-60, brush.height),
      random.between(24, 70),
    ];
    return straight([
      [x, y],
      [x - long * 0.22, y + long],
    ]);
  });
  return stroke(streaks.join(''), brush.palette.paper, 1.6, { opacity: 0.4 });
}

/** Snowflakes: many small far ones, a few large soft ones near. */
export function drawSnow(brush: Brush): string {
  const random = brush.random('snow');
  const count = Math.round(((brush.width * brush.height) / 1e6) * 170);
  const soft = brush.glow([
    ['#ffffff', 0.95],
    ['#ffffff', 0.75],
    ['#ffffff', 0],
  ]);
  const flakes = Array.from({ length: count }, () => {
    const near = random.next() ** 5;
    const [x, y] = [random.between(0, brush.width), random.between(0, brush.height)];
    return near > 0.25
      ? circle(x, y, 6 + near * 12, soft)
      : circle(x, y, 1.6 + near * 9, '#ffffff', { opacity: random.between(0.5, 0.95) });
  });
  return flakes.join('');
}

/** A flock of far birds. */
export function drawFlock(brush: Brush, [x, y]: Point, count: number): string {
  const random = brush.random('flock');
  const wings = Array.from({ length: count }, (_none, at) => {
    const [bx, by] = [x + at * 32 + random.between(-18, 18), y + random.between(-40, 40)];
    const span = random.between(9, 17);
    const [left, tip] = [`${short(bx - span)} ${short(by - span * 0.25)}`, short(span)];
    return `M${left}q${short(span * 0.6)} ${short(-span * 0.45)} ${tip} ${short(span * 0.3)}q${short(span * 0.4)} ${short(-span * 0.75)} ${tip} ${short(-span * 0.3)}`;
  });
  return faded(0.75, stroke(wings.join(''), brush.palette.ink, 2.6));
}

/** The last touch: darker corners and a breath of the light's own colour, which bind the layers together. */
export function drawAtmosphere(brush: Brush, [x, y]: Point): string {
  const { width, height, palette } = brush;
  const reach = Math.hypot(width, height);
  const shade = brush.glow([
    [palette.ink, 0],
    [palette.ink, 0],
    [palette.ink, 0.03],
    [palette.ink, 0.24],
  ]);
  const warmth = brush.halo(palette.light, 0.17, 0.06);
  return (
    ellipse(width / 2, height / 2, width * 0.76, height * 0.76, shade) + circle(x, y, reach * 0.5, warmth)
  );
}
