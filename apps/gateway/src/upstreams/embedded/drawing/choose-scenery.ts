import type { Brush } from './brush.js';
import type { Reading } from './read-prompt.js';
import { motifOf, type Habitat } from './motifs/subjects.js';
import { drawOutdoors } from './scenery/outdoors.js';
import type { Scenery } from './scenery/scenery.js';
import { drawDeep, drawIndoors, drawShapes, drawSpace } from './scenery/stages.js';
import type { Place } from './vocabulary.js';

/** Places that are a picture's whole surroundings; all others are stretches of an open landscape. */
const enclosing: ReadonlySet<Place> = new Set<Place>(['space', 'underwater', 'room', 'studio']);

/** Where a subject is shown when the prompt names no place. */
const homes: Readonly<Record<Habitat, readonly [Place, ...Place[]]>> = {
  ground: ['studio', 'studio', 'meadow', 'hill'],
  yard: ['meadow', 'hill'],
  table: ['studio', 'room'],
  air: ['hill', 'meadow'],
  heart: ['studio'],
  water: ['sea'],
  deep: ['underwater'],
  space: ['space'],
};

/** A prompt that names nothing but weather or an hour is about the landscape under it. */
function landscapeFor(brush: Brush, reading: Reading): readonly Place[] {
  if (reading.weathers.has('snow')) return ['mountain', 'snowfield'];
  if (reading.weathers.size === 0 && reading.mood === undefined) return [];
  return [brush.random('landscape').pick<Place>(['sea', 'mountain', 'hill'])];
}

function chosenPlaces(brush: Brush, reading: Reading): ReadonlySet<Place> {
  if (reading.places.size > 0) return reading.places;
  const habitats = [...reading.subjects.keys()].map((name) => motifOf(name).habitat);
  // What can stand anywhere follows what cannot: a knight goes out to the castle.
  const habitat = habitats.find((each) => each !== 'ground') ?? habitats[0];
  if (habitat === undefined) return new Set(landscapeFor(brush, reading));
  const outdoors = reading.weathers.size > 0 && habitat !== 'space' && habitat !== 'deep';
  if (outdoors)
    return new Set([reading.weathers.has('snow') ? 'snowfield' : habitat === 'water' ? 'sea' : 'meadow']);
  return new Set([brush.random('home').pick(homes[habitat])]);
}

/** The surroundings that the words name, or such as suit the subject; pure shapes where they name neither. */
export function chooseScenery(brush: Brush, reading: Reading): Scenery {
  const places = chosenPlaces(brush, reading);
  const open = new Set([...places].filter((place) => !enclosing.has(place)));
  if (places.has('underwater')) return drawDeep(brush);
  if (places.has('space') && open.size === 0)
    return drawSpace(
      brush,
      [...reading.subjects.keys()].some((name) => motifOf(name).stands),
    );
  if (open.size > 0) return drawOutdoors(brush, reading, open);
  if (places.has('room') || places.has('studio')) return drawIndoors(brush, places.has('room'));
  return drawShapes(brush);
}
