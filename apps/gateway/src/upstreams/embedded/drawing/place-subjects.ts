import type { Brush } from './brush.js';
import { motifOf, type Motif } from './motifs/subjects.js';
import type { Reading } from './read-prompt.js';
import type { Spots } from './scenery/scenery.js';
import { placed } from './shapes.js';
import type { Subject } from './subject-words.js';

/** More would crowd the picture: further subjects are left to the imagination. */
const mostSubjects = 3;

/** How far from the middle each of one, two or three subjects stands, as a share of the width, and how large it is. */
const lineUps: readonly (readonly (readonly [aside: number, size: number])[])[] = [
  [[0, 1]],
  [[-0.17, 0.9], [0.2, 0.74]],
  [[0, 0.86], [-0.3, 0.62], [0.3, 0.62]],
]; // prettier-ignore

function footOf(motif: Motif, spots: Spots, height: number): number {
  if (!motif.stands && motif.habitat !== 'water') return spots.air + height / 2;
  return motif.habitat === 'water' ? spots.waterline + height * 0.12 : spots.ground;
}

/** The subjects as one layer, each where it belongs: on the ground, on the water or in the air. */
export function placeSubjects(brush: Brush, reading: Reading, spots: Spots): string {
  const names = [...reading.subjects.keys()].slice(0, mostSubjects);
  const random = brush.random('line-up');
  const lineUp = lineUps[names.length - 1] ?? [];
  const side = random.chance(0.5) ? 1 : -1;
  const sway = names.length === 1 ? random.between(-0.05, 0.05) : 0;
  const room = Math.min(brush.width, 1500);
  const drawn = names.map((name, at) => {
    const [aside, share] = lineUp[at] ?? [0, 1];
    const motif = motifOf(name);
    const height = motif.size * share * 1000;
    const x = brush.width / 2 + (aside * side + sway) * room;
    return placed(x, footOf(motif, spots, height), height / 100, drawSubject(brush, reading, name));
  });
  // The first one named stands in front.
  return brush.layer(drawn.reverse().join(''));
}

/** One subject in its own units: 100 tall, its foot at (0, 0). */
export function drawSubject(brush: Brush, reading: Reading, name: Subject): string {
  return motifOf(name).draw({ brush, name, colour: reading.subjects.get(name), wears: reading.wears });
}
