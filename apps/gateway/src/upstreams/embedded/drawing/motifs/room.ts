import type { Brush } from '../brush.js';
import { lighten, mix } from '../colour.js';
import { circle, ellipse, path, placed, rectangle, short, stroke } from '../shapes.js';
import { drawFan } from './studio.js';

const woodOf = (brush: Brush): string => mix('#a8744a', brush.palette.near, 0.25);

/** A window onto the sky, from (0, 0) down to (380, 400). */
function drawWindow(brush: Brush): string {
  const { sky, light, paper } = brush.palette;
  const frame = lighten(woodOf(brush), 0.1);
  return (
    rectangle(0, 0, 380, 400, brush.gradient(sky)) +
    circle(260, 100, 34, light) +
    ellipse(120, 170, 80, 16, paper, { opacity: 0.6 }) +
    stroke('M190 0v400M0 200h380', frame, 9) +
    stroke('M0 0h380v400h-380Z', frame, 18, { 'stroke-linejoin': 'round' })
  );
}

/** A framed picture of hills, from (0, 0) down to (130, 170). */
function drawWallPicture(brush: Brush): string {
  const { accent, second, paper, leaf, near } = brush.palette;
  return (
    rectangle(0, 0, 130, 170, lighten(woodOf(brush), -0.05)) +
    rectangle(10, 10, 110, 150, mix(accent, paper, 0.25)) +
    circle(65, 78, 34, mix(second, paper, 0.2)) +
    path('M10 160v-40q40 -40 62 -6q26 -30 48 6v40Z', mix(leaf, near, 0.3))
  );
}

/** A lamp that hangs from the ceiling; its shade's lower edge is at (0, 0). */
function drawLamp(brush: Brush): string {
  const { light, near, accent } = brush.palette;
  return (
    circle(0, 0, 210, brush.halo(light, 0.75, 0.2)) +
    stroke('M0 -3000V-60', near, 5) +
    path('M-62 0l34 -66h56l34 66Z', brush.gradient([mix(accent, near, 0.2), accent]))
  );
}

/** A plant in a pot that stands on (0, 0). */
function drawHousePlant(brush: Brush): string {
  const { accent, paper, near } = brush.palette;
  const pot = brush.gradient([mix(accent, paper, 0.2), mix(accent, near, 0.35)]);
  return drawFan(brush, 'house plant', [0, -80], 250, -6) + path('M-62 -120h124l-20 120h-84Z', pot);
}

/** Floorboards, wider towards the viewer. */
function drawBoards(brush: Brush, floor: number): string {
  const wood = woodOf(brush);
  const fill = brush.gradient([lighten(wood, 0.08), lighten(wood, -0.06)]);
  const gaps = [0, 1, 2, 3, 4].map((at) => `M0 ${short(floor + 30 + at * at * 14)}H${short(brush.width)}`);
  return (
    rectangle(0, floor, brush.width, brush.height - floor, fill) +
    stroke(gaps.join(''), lighten(wood, -0.12), 2.4, { opacity: 0.35 })
  );
}

/** A room with a window, a picture, a plant and a lamp; the window's light falls across the floor. */
export function drawRoom(brush: Brush, floor: number): string[] {
  const { width, height } = brush;
  const { light, near, second, paper } = brush.palette;
  const wall = mix(mix(paper, second, 0.3), near, 0.18);
  const back = brush.gradient([lighten(wall, -0.04), wall, mix(wall, light, 0.35)]);
  const left = width / 2 - 190 + brush.random('room').between(-40, 40);
  const beam = `M${short(left)} ${floor - 240}h380L${short(left + 620)} ${height}h-560Z`;
  return [
    brush.layer(
      rectangle(0, 0, width, height, back) +
        placed(left, floor - 640, 1, drawWindow(brush)) +
        placed(left - 210, floor - 520, 1, drawWallPicture(brush)),
    ),
    brush.layer(
      drawBoards(brush, floor) +
        placed(Math.max(120, left - 170), floor + 20, 1, drawHousePlant(brush)) +
        placed(left + 500, floor - 440, 1, drawLamp(brush)) +
        path(beam, brush.fading(light, 0.34)),
    ),
  ];
}
