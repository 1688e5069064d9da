import type { Animal } from '../subject-words.js';

/** How one kind of four-footed animal differs from the others. */
export interface AnimalKind {
  /** The colours that its coat may have, `#rrggbb`; one is picked. */
  readonly coats: readonly [string, ...string[]];
  /** Belly, muzzle and inside of the tail's tip; mixed from the coat where left out. */
  readonly pale?: string;
  /** Ears, feet and other dark points, where they differ from the coat. */
  readonly points?: string;
  readonly ears: 'pointed' | 'round' | 'long' | 'hanging' | 'tiny' | 'side';
  readonly tail: 'curl' | 'brush' | 'stump' | 'thick' | 'tuft' | 'thin';
  /** Half of the head's width; 22 is usual. */
  readonly head: number;
  readonly whiskers?: true;
  /** What the face has of its own. */
  readonly mark?: 'stripes' | 'cheeks' | 'patches' | 'mane' | 'mask' | 'snout';
}

/** The animals that the one animal builder draws. */
export const animalKinds: Readonly<Record<Animal, AnimalKind>> = {
  cat: {
    coats: ['#e8923f', '#8c8f98', '#3b3a42', '#d9b48a', '#f2e7d5'],
    ears: 'pointed',
    tail: 'curl',
    head: 23,
    mark: 'stripes',
    whiskers: true,
  },
  siamese: {
    coats: ['#ecdcc0'],
    pale: '#f6ecda',
    points: '#5b4337',
    ears: 'pointed',
    tail: 'curl',
    head: 22,
    mark: 'mask',
    whiskers: true,
  },
  dog: {
    coats: ['#c98b4d', '#e0b57a', '#7a5238', '#f0e2c8'],
    ears: 'hanging',
    tail: 'thin',
    head: 22,
    mark: 'snout',
  },
  fox: {
    coats: ['#e0702e', '#d9602a'],
    pale: '#fbf0e0',
    points: '#4a2a20',
    ears: 'pointed',
    tail: 'brush',
    head: 23,
    mark: 'cheeks',
    whiskers: true,
  },
  wolf: {
    coats: ['#7d8794', '#6b7480'],
    pale: '#e8e8e6',
    points: '#3d444f',
    ears: 'pointed',
    tail: 'brush',
    head: 23,
    mark: 'cheeks',
    whiskers: true,
  },
  bear: { coats: ['#8a5a38', '#a06c44', '#6b4630'], ears: 'round', tail: 'stump', head: 24, mark: 'snout' },
  panda: {
    coats: ['#f4f1ea'],
    pale: '#ffffff',
    points: '#2c2b30',
    ears: 'round',
    tail: 'stump',
    head: 25,
    mark: 'patches',
  },
  otter: {
    coats: ['#7b5640', '#8a6248'],
    pale: '#ecd9bd',
    ears: 'tiny',
    tail: 'thick',
    head: 23,
    mark: 'snout',
    whiskers: true,
  },
  rabbit: {
    coats: ['#efe6dc', '#b89f8a', '#cfc6c0'],
    ears: 'long',
    tail: 'stump',
    head: 20,
    mark: 'snout',
    whiskers: true,
  },
  mouse: {
    coats: ['#a3a3ab', '#c2a78e'],
    ears: 'side',
    tail: 'thin',
    head: 20,
    mark: 'snout',
    whiskers: true,
  },
  lion: {
    coats: ['#e6b25c'],
    points: '#a3592a',
    ears: 'round',
    tail: 'tuft',
    head: 20,
    mark: 'mane',
    whiskers: true,
  },
  tiger: {
    coats: ['#ee9338'],
    pale: '#fbf1e2',
    ears: 'round',
    tail: 'curl',
    head: 24,
    mark: 'stripes',
    whiskers: true,
  },
  monkey: { coats: ['#8a5d3d'], pale: '#edc9a0', ears: 'side', tail: 'curl', head: 22, mark: 'snout' },
  pig: { coats: ['#f3b0b4'], ears: 'pointed', tail: 'thin', head: 23, mark: 'snout' },
  koala: { coats: ['#9aa2ab'], pale: '#eceef0', ears: 'side', tail: 'stump', head: 23, mark: 'snout' },
};
