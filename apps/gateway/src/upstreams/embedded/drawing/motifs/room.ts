import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { circle, ellipse, faded, path, placed, polygon, rectangle, short, stroke } from '../shapes.js';
import { drawFan } from './studio.js';

/** A room with a window onto the sky, a lamp and a table or floor. */
export function drawRoom(brush: Brush, floor: number): string[] {
  const random = brush.random('room');
  const { width, height } = brush;
  const { sky, light, near, accent, second, paper, leaf: green } = brush.palette;
  const wall = mix(mix(paper, second, 0.3), near, 0.18);
  const wood = mix('#a8744a', near, 0.25);
  const left = width / 2 - 190 + random.between(-40, 40);
  const view = brush.gradient([sky[0], sky[1], sky[2]], { from: [0, floor - 660], to: [0, floor - 240] });
  const frame = stroke(`M${short(left)} ${floor - 640}h380v400h-380Z`, lighten(wood, 0.1), 18, {
    'stroke-linejoin': 'round',
  });
  const bars = stroke(
    `M${short(left + 190)} ${floor - 640}v400M${short(left)} ${floor - 440}h380`,
    lighten(wood, 0.1),
    9,
  );
  const beam = polygon(
    [
      [left, floor - 240],
      [left + 380, floor - 240],
      [left + 620, height],
      [left + 60, height],
    ],
    brush.gradient([
      [light, 0.34],
      [light, 0],
    ]),
  );
  const picture = placed(
    left - 210,
    floor - 520,
    1,
    rectangle(0, 0, 130, 170, lighten(wood, -0.05)) +
      rectangle(10, 10, 110, 150, mix(accent, paper, 0.25)) +
      circle(65, 78, 34, mix(second, paper, 0.2)) +
      path('M10 160v-40q40 -40 62 -6q26 -30 48 6v40Z', mix(green, near, 0.3)),
  );
  const lampX = left + 500;
  const lamp =
    circle(
      lampX,
      floor - 440,
      210,
      brush.glow([
        [light, 0.75],
        [light, 0.2],
        [light, 0],
      ]),
    ) +
    stroke(`M${short(lampX)} -10V${floor - 500}`, near, 5) +
    path(
      `M${short(lampX - 62)} ${floor - 440}l34 -66h56l34 66Z`,
      brush.gradient([mix(accent, near, 0.2), accent]),
    );
  const boards = Array.from({ length: 5 }, (_none, at) =>
    stroke(`M0 ${short(floor + 30 + at * at * 14)}H${short(width)}`, lighten(wood, -0.12), 2.4, {
      opacity: 0.5,
    }),
  );
  return [
    brush.layer(
      rectangle(0, 0, width, height, brush.gradient([lighten(wall, -0.04), wall, mix(wall, light, 0.35)])) +
        rectangle(left, floor - 640, 380, 400, view) +
        circle(left + 260, floor - 540, 34, light) +
        ellipse(left + 120, floor - 470, 80, 16, paper, { opacity: 0.6 }) +
        bars +
        frame +
        picture,
    ),
    brush.layer(
      rectangle(
        0,
        floor,
        width,
        height - floor,
        brush.gradient([lighten(wood, 0.08), lighten(wood, -0.06)]),
      ) +
        faded(0.7, boards.join('')) +
        drawFan(brush, 'house plant', [Math.max(120, left - 170), floor - 60], 250, -6) +
        path(
          `M${short(Math.max(120, left - 170) - 62)} ${floor - 100}h124l-20 120h-84Z`,
          brush.gradient([mix(accent, paper, 0.2), mix(accent, near, 0.35)]),
        ) +
        lamp +
        beam,
    ),
  ];
}
