import { lighten, lightness, mix } from '../colour.js';
import { both, circle, ellipse, mirrored, path, stroke } from '../shapes.js';
import { drawEars, drawFace } from './animal-head.js';
import type { AnimalKind } from './animal-kinds.js';
import type { DrawFigure, Figure } from './figure.js';
import { drawWear } from './wear.js';

/** The colours of one animal. */
export interface Coat {
  readonly fur: string;
  readonly dark: string;
  readonly pale: string;
  readonly points: string;
  readonly ink: string;
}

function coatOf({ brush, name, colour }: Figure, kind: AnimalKind): Coat {
  const fur = colour ?? brush.random(`${name} coat`).pick(kind.coats);
  const ink = lightness(fur) < 0.38 ? '#0d0c12' : mix(brush.palette.ink, '#20160f', 0.6);
  return {
    fur,
    dark: lighten(fur, -0.13),
    pale: kind.pale ?? mix(fur, '#fff6e8', 0.62),
    points: kind.points ?? lighten(fur, -0.08),
    ink,
  };
}

const tails: Readonly<Record<AnimalKind['tail'], (coat: Coat) => string>> = {
  curl: ({ dark, points }) =>
    stroke('M14 -6C40 0 48 -20 37 -34C31 -42 24 -34 30 -28', dark, 7.5) +
    stroke('M37 -34C31 -42 24 -34 30 -28', points, 7.5),
  brush: ({ fur, dark, pale }) =>
    path('M10 -4C30 6 52 -6 46 -34C43 -50 32 -56 30 -62C24 -46 30 -40 24 -26C21 -18 14 -12 10 -4Z', fur) +
    path('M46 -34C43 -50 32 -56 30 -62C26 -52 28 -46 28.5 -40C34 -34 40 -40 46 -34Z', pale) +
    stroke('M20 -6C34 -8 38 -20 37 -32', dark, 2, { opacity: 0.5 }),
  stump: ({ pale }) => circle(23, -9, 7, pale),
  thick: ({ fur, dark }) =>
    path('M8 -10C26 -2 42 -4 54 -16C56 -9 44 4 26 3C16 3 8 -1 8 -10Z', fur) +
    stroke('M22 -1C34 -1 44 -5 50 -11', dark, 1.8, { opacity: 0.6 }),
  tuft: ({ fur, points }) =>
    stroke('M14 -6C36 2 46 -14 42 -32', fur, 4.6) +
    path('M42 -30C35 -36 38 -46 45 -50C50 -44 50 -35 42 -30Z', points),
  thin: ({ dark }) => stroke('M14 -8C28 -6 38 -14 40 -28', dark, 4.4),
};

function drawBody({ brush }: Figure, { fur, dark, pale, points }: Coat): string {
  const coat = brush.gradient([lighten(fur, 0.05), fur, dark]);
  const haunch = ellipse(-18, -13, 10.5, 13.5, coat);
  const foot =
    ellipse(-13, -3.2, 8.6, 4.4, mix(fur, points, 0.7)) +
    stroke('M-16 -3.400V-1M-12.5 -3.600V-0.8', dark, 0.9, { opacity: 0.7 });
  const leg = path(
    'M-12.5 -36C-13 -20 -13 -10 -12 -3Q-7.5 -0.5 -3 -3C-2 -14 -2.5 -26 -4 -36Z',
    brush.gradient([lighten(fur, 0.03), mix(fur, points, 0.75)]),
  );
  return (
    both(haunch) +
    path('M-22 -6C-27 -26 -19 -52 -11 -60H11C19 -52 27 -26 22 -6Q0 2 -22 -6Z', coat) +
    path('M-11 -52C-15 -36 -14 -16 -8 -7H8C14 -16 15 -36 11 -52Q0 -44 -11 -52Z', pale, { opacity: 0.92 }) +
    both(foot) +
    both(leg)
  );
}

/** The drawing of one kind of animal: it sits and looks at the viewer. */
export function createAnimal(kind: AnimalKind): DrawFigure {
  return (figure) => {
    const coat = coatOf(figure, kind);
    const head = { x: 0, y: -71, radiusX: kind.head, radiusY: kind.head * 0.86 };
    const tail = tails[kind.tail](coat);
    return (
      ellipse(2, -1, 37, 5, figure.brush.palette.ink, { opacity: 0.2 }) +
      (figure.brush.random(`${figure.name} side`).chance(0.5) ? tail : mirrored(tail)) +
      drawBody(figure, coat) +
      drawEars(figure, kind, coat, head) +
      drawFace(figure, kind, coat, head) +
      drawWear(figure, head)
    );
  };
}
