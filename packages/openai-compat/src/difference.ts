import { isContainer, type Path } from './path.js';

/** One member in which two values differ. A side that is not named does not have it. */
export interface Difference {
  readonly path: Path;
  /** What the first value has there. */
  readonly value?: unknown;
  /** What the second value has there instead. */
  readonly instead?: unknown;
}

/** Every member in which two values of plain data differ, as near to the leaves as both have the same kind of container. */
export function differences(first: unknown, second: unknown, path: Path = []): Difference[] {
  if (!isContainer(first) || !isContainer(second) || Array.isArray(first) !== Array.isArray(second))
    return first === second ? [] : [{ path, value: first, instead: second }];
  const found: Difference[] = [];
  const at = (name: string): Path => [...path, Array.isArray(first) ? Number(name) : name];
  for (const name of Object.keys(first)) {
    if (!Object.hasOwn(second, name)) found.push({ path: at(name), value: first[name] });
    else if (first[name] !== second[name])
      // A call takes some 120,000 arguments and no more.
      for (const difference of differences(first[name], second[name], at(name))) found.push(difference);
  }
  for (const name of Object.keys(second))
    if (!Object.hasOwn(first, name)) found.push({ path: at(name), instead: second[name] });
  return found;
}

/** Tells whether two values of plain data are the same. */
export const isSame = (first: unknown, second: unknown): boolean =>
  first === second || differences(first, second).length === 0;
