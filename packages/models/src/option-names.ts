import { RequestOptionsError } from './request-options-error.js';

/** The names of options. The type of the list holds it to their interface: none is missing, none too many. */
export const optionNames = <Options>(names: Record<keyof Options, true>): readonly string[] =>
  Object.keys(names);

/** Throws a RequestOptionsError for what is no object, and for a name that is no option: it would be ignored in silence. `owner` is whose options they are. */
export function checkOptionNames(given: unknown, known: readonly string[], owner: string): void {
  if (typeof given !== 'object' || given === null)
    throw new RequestOptionsError(
      'options',
      `of ${owner} must be an object, with any of ${known.join(', ')}`,
    );
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const nearest = nearestName(unknown, known);
  const cure = nearest === undefined ? `there are ${known.join(', ')}` : `did you mean ${nearest}?`;
  throw new RequestOptionsError(unknown, `is no option of ${owner}: ${cure}`);
}

function nearestName(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((each) => ({ each, distance: distanceBetween(plainName(name), plainName(each)) }))
    .sort((one, other) => one.distance - other.distance);
  const [first] = ranked;
  return first && first.distance <= Math.max(2, name.length / 4) ? first.each : undefined;
}

// baseUrl, base_url and BASEURL are one name to whoever types it.
const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** How many letters must be changed, added or left out to make one text of the other (Levenshtein). A text within the other is near it. */
function distanceBetween(one: string, other: string): number {
  if (one.length > 3 && (other.includes(one) || one.includes(other))) return 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const above = row;
    row = [index + 1];
    for (const [column, each] of Array.from(other).entries())
      row.push(
        Math.min(
          (above[column] ?? 0) + (letter === each ? 0 : 1),
          (above[column + 1] ?? 0) + 1,
          (row[column] ?? 0) + 1,
        ),
      );
  }
  return row[other.length] ?? 0;
}
