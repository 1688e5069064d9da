import type { PlainObject } from '@imagewire/models';

import { isSame } from '../src/difference.js';

/** A value that is said where it was said before. */
export const AS_IT_IS = 'as it is';

/** A value that is not said in so many words. */
export const IMPLIED = 'implied';

/** Where a message says a value that stood at a path before. */
export function placeOf(output: PlainObject, value: unknown, path: string): string {
  const places = placesIn(output, '')
    .filter(([, found]) => isSaid(found, value))
    .map(([place]) => place);
  if (places.length === 0) return IMPLIED;
  return places.includes(path) ? AS_IT_IS : `as \`${(places[0] ?? '').replaceAll('.0', '[]')}\``;
}

// A picture's data URL says the same as its base64.
const isSaid = (found: unknown, value: unknown): boolean =>
  isSame(found, value) ||
  (typeof found === 'string' &&
    typeof value === 'string' &&
    found.length > 32 &&
    (value.endsWith(found) || found.endsWith(value)));

function placesIn(value: unknown, path: string): [string, unknown][] {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const below = members.flatMap(([name, member]) => placesIn(member, path === '' ? name : `${path}.${name}`));
  return path === '' ? below : [[path, value], ...below];
}
