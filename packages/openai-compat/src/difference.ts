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
  const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
  return [...keys].flatMap((name) => {
    const key = Array.isArray(first) ? Number(name) : name;
    const at = [...path, key];
    if (!Object.hasOwn(second, key)) return [{ path: at, value: first[key] }];
    if (!Object.hasOwn(first, key)) return [{ path: at, instead: second[key] }];
    return differences(first[key], second[key], at);
  });
}

/** Tells whether two values of plain data are the same. */
export const isSame = (first: unknown, second: unknown): boolean => differences(first, second).length === 0;
