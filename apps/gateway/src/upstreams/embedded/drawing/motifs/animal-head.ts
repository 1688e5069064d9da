import { lighten, mix } from '../colour.js';
import { both, circle, ellipse, path, placed, stroke } from '../shapes.js';
import type { Coat } from './animal.js';
import type { AnimalKind } from './animal-kinds.js';
import type { Figure } from './figure.js';
import { drawEye, type Head } from './wear.js';

type Part = (coat: Coat) => string;

/** The left ear of each form, on a head of half width 20 around (0, 0); the right one is its mirror. */
const ears: Readonly<Record<AnimalKind['ears'], Part>> = {
  pointed: ({ fur, points, pale }) =>
    path('M-19 -6C-21 -20 -20 -28 -17 -31C-10 -28 -4 -21 -2 -14Z', mix(fur, points, 0.6)) +
    path('M-16 -11C-17.5 -19 -17 -24 -15.5 -26.500C-11 -24 -8 -20 -7 -16Z', mix(pale, '#e58a86', 0.45)),
  round: ({ points, pale }) => circle(-15, -15, 8, points) + circle(-14.5, -14, 4.6, mix(points, pale, 0.4)),
  long: ({ fur, pale }) =>
    placed(
      -7,
      -12,
      1,
      ellipse(0, -19, 6, 22, fur) + ellipse(0, -18, 3.2, 17, mix(pale, '#eb9c9c', 0.45)),
      -9,
    ),
  hanging: ({ points }) =>
    path('M-13 -16C-24 -18 -27 -4 -25 10C-24 16 -17 15 -16 8C-15 0 -12 -6 -13 -16Z', lighten(points, -0.04)),
  tiny: ({ fur, dark }) => circle(-18, -8, 4.4, fur) + circle(-18.2, -7.6, 2.4, dark),
  side: ({ fur, pale }) => circle(-20, -7, 9.5, fur) + circle(-20, -6.5, 6, mix(pale, '#eb9c9c', 0.35)),
};

const mane: Part = ({ points }) =>
  Array.from({ length: 18 }, (_none, at) =>
    placed(0, 0, 1, ellipse(0, -24, 6.4, 9, at % 2 === 0 ? points : lighten(points, 0.07)), at * 20),
  ).join('');

/** What lies on the fur of the face, under eyes and nose. */
const marks: Readonly<Record<NonNullable<AnimalKind['mark']>, Part>> = {
  stripes: ({ fur, dark, pale }) =>
    both(path('M-20 -1L-11.5 1L-20 3.4Z', mix(fur, dark, 1)) + path('M-18.5 7L-11 7L-16.5 11Z', dark)) +
    [-5.5, 0, 5.5].map((x) => path(`M${x - 1.7} -17.500L${x} -9L${x + 1.7} -17.500Z`, dark)).join('') +
    ellipse(0, 8, 9, 6.5, pale),
  cheeks: ({ pale }) =>
    both(path('M0 15C-10 17 -19 9 -20.5 0C-13 -2 -6 0 0 6Z', pale)) +
    path('M-4 3L0 -8L4 3Z', pale, { opacity: 0.5 }),
  patches: ({ points }) => both(placed(-8.5, 0, 1, ellipse(0, 0, 5.2, 7.2, points), 32)),
  mane: ({ pale }) => ellipse(0, 8.5, 9, 7, pale),
  mask: ({ points, fur }) =>
    ellipse(0, 5, 11.5, 11, mix(points, fur, 0.18)) + ellipse(0, 0, 14, 8, points, { opacity: 0.35 }),
  snout: ({ pale }) => ellipse(0, 8, 10.5, 7.6, pale),
};

const whiskers = (colour: string): string =>
  both(stroke('M-8 7L-25 3.500M-8 9L-25 10M-7.5 11L-23 16', colour, 0.7, { opacity: 0.75 }));

function drawMuzzle({ ink }: Coat, blush: string): string {
  return (
    both(ellipse(-12.5, 7.5, 3.6, 2.2, blush, { opacity: 0.4 })) +
    path('M-3.6 3.200Q0 1.6 3.6 3.200Q3.2 6.8 0 7.400Q-3.2 6.8 -3.6 3.200Z', ink) +
    ellipse(-1, 3.9, 1, 0.5, '#ffffff', { opacity: 0.7 }) +
    stroke('M0 7.400V9.600M-5 9.300Q-2.5 12.6 0 9.600Q2.5 12.6 5 9.3', ink, 1.1)
  );
}

const onHead = (head: Head, shapes: string): string => placed(head.x, head.y, head.radiusX / 20, shapes);

/** Both ears (and a lion's mane), to stand behind the face. */
export function drawEars(_figure: Figure, kind: AnimalKind, coat: Coat, head: Head): string {
  return onHead(head, (kind.mark === 'mane' ? mane(coat) : '') + both(ears[kind.ears](coat)));
}

/** The head with eyes, nose and mouth. */
export function drawFace({ brush, name }: Figure, kind: AnimalKind, coat: Coat, head: Head): string {
  const open = brush.random(`${name} eyes`).chance(0.85);
  const iris = kind.mark === 'mask' ? '#3f8fd0' : coat.ink;
  const eyes = [-8.5, 8.5].map(
    (x) =>
      (iris === coat.ink ? '' : circle(x, -0.5, 3.9, iris)) +
      drawEye(x, -0.5, iris === coat.ink ? 3.3 : 2.5, '#15110f', open),
  );
  const skull = path(
    'M0 -17.500C13 -17.5 20.5 -9 20.5 1C20.5 11 12 17 0 17C-12 17 -20.5 11 -20.5 1C-20.5 -9 -13 -17.5 0 -17.500Z',
    brush.gradient([lighten(coat.fur, 0.07), coat.fur, lighten(coat.fur, -0.05)]),
  );
  const light =
    kind.mark === 'patches'
      ? eyes.map((_eye, at) => circle(at === 0 ? -8.5 : 8.5, -0.5, 4, '#f4f1ea')).join('')
      : '';
  return onHead(
    head,
    skull +
      (kind.mark === undefined ? '' : marks[kind.mark](coat)) +
      light +
      eyes.join('') +
      drawMuzzle(coat, '#f08a80') +
      (kind.whiskers === true ? whiskers(coat.ink) : ''),
  );
}
