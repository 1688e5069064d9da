import type { Animal, Subject } from '../subject-words.js';
import { createAnimal } from './animal.js';
import { animalKinds } from './animal-kinds.js';
import { drawCastle, drawHouse } from './buildings.js';
import { drawPlanet } from './planet.js';
import type { DrawFigure } from './figure.js';
import { drawLighthouse } from './lighthouse.js';
import { drawAstronaut, drawPerson } from './people.js';
import { drawCrystal, drawHeart } from './emblems.js';
import { drawApple, drawCake, drawCup } from './food.js';
import { createFlower, drawTree } from './plants.js';
import { drawRobot } from './robot.js';
import { drawFish, drawWhale } from './swimming.js';
import { drawBook, drawGift } from './treasures.js';
import { drawBalloon, drawBoat, drawCar, drawRocket } from './vehicles.js';
import { drawBird, drawButterfly, drawOwl, drawPenguin } from './winged.js';

/** Where a subject belongs: it decides the scenery around it and its place in the picture. */
export type Habitat = 'ground' | 'yard' | 'table' | 'air' | 'heart' | 'water' | 'deep' | 'space';

/** One drawable subject. */
export interface Motif {
  readonly draw: DrawFigure;
  readonly habitat: Habitat;
  /** How tall it is drawn, as a share of the picture's shorter side. */
  readonly size: number;
  /** Whether it has feet or a foot, and so needs a ground even in space. */
  readonly stands: boolean;
}

const motif = (draw: DrawFigure, habitat: Habitat, size: number, stands = true): Motif => ({
  draw,
  habitat,
  size,
  stands,
});

const drawFloatingPlanet: DrawFigure = ({ brush, name, colour }) =>
  drawPlanet(
    brush,
    name,
    [0, -50],
    42,
    colour ?? brush.random(name).pick([brush.palette.accent, brush.palette.water]),
  );

const animals = Object.fromEntries(
  Object.entries(animalKinds).map(([name, kind]) => [name, motif(createAnimal(kind), 'ground', 0.52)]),
) as Readonly<Record<Animal, Motif>>;

const motifs: Readonly<Record<Subject, Motif>> = {
  ...animals,
  owl: motif(drawOwl, 'ground', 0.5),
  penguin: motif(drawPenguin, 'ground', 0.5),
  bird: motif(drawBird, 'ground', 0.46),
  butterfly: motif(drawButterfly, 'air', 0.46, false),
  fish: motif(drawFish, 'deep', 0.46, false),
  whale: motif(drawWhale, 'water', 0.46, false),
  person: motif(drawPerson, 'ground', 0.6),
  robot: motif(drawRobot, 'ground', 0.54),
  astronaut: motif(drawAstronaut, 'space', 0.56),
  flower: motif(createFlower(), 'ground', 0.56),
  rose: motif(createFlower('rose'), 'ground', 0.56),
  tulip: motif(createFlower('tulip'), 'ground', 0.56),
  sunflower: motif(createFlower('sunflower'), 'ground', 0.56),
  daisy: motif(createFlower('daisy'), 'ground', 0.56),
  tree: motif(drawTree, 'yard', 0.7),
  house: motif(drawHouse, 'yard', 0.42),
  castle: motif(drawCastle, 'yard', 0.5),
  lighthouse: motif(drawLighthouse, 'water', 0.6),
  boat: motif(drawBoat, 'water', 0.46),
  rocket: motif(drawRocket, 'space', 0.58, false),
  balloon: motif(drawBalloon, 'air', 0.5, false),
  car: motif(drawCar, 'yard', 0.42),
  cup: motif(drawCup, 'table', 0.5),
  cake: motif(drawCake, 'table', 0.54),
  apple: motif(drawApple, 'table', 0.44),
  gift: motif(drawGift, 'table', 0.5),
  book: motif(drawBook, 'table', 0.5),
  heart: motif(drawHeart, 'heart', 0.48, false),
  planet: motif(drawFloatingPlanet, 'space', 0.56, false),
  crystal: motif(drawCrystal, 'table', 0.48),
};

/** How to draw the named subject. */
export const motifOf = (subject: Subject): Motif => motifs[subject];
