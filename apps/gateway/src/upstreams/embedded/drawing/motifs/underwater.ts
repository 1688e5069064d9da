import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { circle, path, polygon, rectangle, smooth, stroke, type Point } from '../shapes.js';

/** A world under water: light from above, rock, weed and bubbles. */
export function drawUnderwater(brush: Brush): string[] {
  const random = brush.random('underwater');
  const { width, height } = brush;
  const { water, paper, near, accent, second, leaf } = brush.palette;
  const deep = mix(water, '#1a7fa0', 0.4);
  const body = brush.gradient([mix(deep, paper, 0.5), deep, mix(lighten(deep, -0.2), near, 0.2)]);
  const rays = Array.from({ length: 6 }, (_none, at) => {
    const x = width * (0.08 + at * 0.17) + random.between(-40, 40);
    const wide = random.between(30, 90);
    const fill = brush.gradient([
      [paper, 0.36],
      [paper, 0],
    ]);
    return polygon(
      [
        [x, -10],
        [x + wide, -10],
        [x + wide * 2.4 - 160, height * 0.85],
        [x - 220, height * 0.85],
      ],
      fill,
    );
  });
  const weed = Array.from({ length: Math.round(width / 46) }, (_none, at) => {
    const [x, tall, sway] = [
      at * 46 + random.between(-20, 20),
      random.between(70, 300),
      random.between(-50, 50),
    ];
    const points: Point[] = [
      [x, height],
      [x + sway * 0.5, height - tall * 0.4],
      [x - sway * 0.4, height - tall * 0.7],
      [x + sway, height - tall],
    ];
    return stroke(
      smooth(points),
      random.pick([leaf, mix(leaf, water, 0.5), accent, second]),
      random.between(6, 17),
      { opacity: 0.85 },
    );
  });
  const bubbles = Array.from({ length: 34 }, () => {
    const [x, y, size] = [
      random.between(0, width),
      random.between(0, height * 0.9),
      3 + random.next() ** 3 * 20,
    ];
    return circle(x, y, size, brush.ball(paper, mix(water, paper, 0.4), water), { opacity: 0.5 });
  });
  const floor = smooth(
    Array.from({ length: 9 }, (_none, at): Point => [
      (width * (at - 0.5)) / 7,
      height * 0.88 + random.between(-26, 26),
    ]),
  );
  const sand = brush.gradient([mix('#e8cf9f', water, 0.35), mix('#b99a6b', water, 0.6)]);
  return [
    brush.layer(rectangle(0, 0, width, height, body) + rays.join('')),
    brush.layer(weed.join('') + path(`${floor}L${width + 90} ${height}L-90 ${height}Z`, sand)),
    brush.layer(bubbles.join('')),
  ];
}
