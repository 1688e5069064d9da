import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { circle, path, rectangle, short, smooth, stroke, type Point } from '../shapes.js';

function drawRays(brush: Brush): string {
  const random = brush.random('rays');
  const rays = Array.from({ length: 6 }, (_none, at) => {
    const x = brush.width * (0.08 + at * 0.17) + random.between(-40, 40);
    const wide = random.between(30, 90);
    return `M${short(x)} -10h${short(wide)}L${short(x + wide * 2.4 - 160)} ${short(brush.height * 0.85)}H${short(x - 220)}Z`;
  });
  const fill = brush.fading(brush.palette.paper, 0.36);
  return rays.map((ray) => path(ray, fill)).join('');
}

function drawWeed(brush: Brush): string {
  const random = brush.random('weed');
  const { height } = brush;
  const { leaf, water, accent, second } = brush.palette;
  const plants = Array.from({ length: Math.round(brush.width / 46) }, (_none, at) => {
    const x = at * 46 + random.between(-20, 20);
    const [tall, sway] = [random.between(70, 300), random.between(-50, 50)];
    const points: Point[] = [
      [x, height],
      [x + sway * 0.5, height - tall * 0.4],
      [x - sway * 0.4, height - tall * 0.7],
      [x + sway, height - tall],
    ];
    const colour = random.pick([leaf, mix(leaf, water, 0.5), accent, second]);
    return stroke(smooth(points), colour, random.between(6, 17), { opacity: 0.85 });
  });
  return plants.join('');
}

function drawBubbles(brush: Brush): string {
  const random = brush.random('bubbles');
  const { water, paper } = brush.palette;
  const fill = brush.ball(paper, mix(water, paper, 0.4), water);
  const bubbles = Array.from({ length: 34 }, () => {
    const [x, y] = [random.between(0, brush.width), random.between(0, brush.height * 0.9)];
    return circle(x, y, 3 + random.next() ** 3 * 20, fill, { opacity: 0.5 });
  });
  return bubbles.join('');
}

function drawSeabed(brush: Brush): string {
  const random = brush.random('seabed');
  const { width, height } = brush;
  const { water } = brush.palette;
  const edge = Array.from({ length: 9 }, (_none, at): Point => {
    return [(width * (at - 0.5)) / 7, height * 0.88 + random.between(-26, 26)];
  });
  const sand = brush.gradient([mix('#e8cf9f', water, 0.35), mix('#b99a6b', water, 0.6)]);
  return path(`${smooth(edge)}L${width + 90} ${height}L-90 ${height}Z`, sand);
}

/** A world under water: light from above, weed on the ground, bubbles before everything. */
export function drawUnderwater(brush: Brush): { back: string[]; front: string[] } {
  const { water, paper, near } = brush.palette;
  const deep = mix(water, '#1a7fa0', 0.4);
  const body = brush.gradient([mix(deep, paper, 0.5), deep, mix(lighten(deep, -0.2), near, 0.2)]);
  return {
    back: [
      brush.layer(rectangle(0, 0, brush.width, brush.height, body) + drawRays(brush)),
      brush.layer(drawWeed(brush) + drawSeabed(brush)),
    ],
    front: [brush.layer(drawBubbles(brush))],
  };
}
