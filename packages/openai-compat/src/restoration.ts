import { type Difference, isSame } from './difference.js';
import { type Container, isContainer, type Path, putAt, valueAt } from './path.js';

/** A member to put back or, where it has no value, to take away. */
interface WholeRestoration {
  readonly path: Path;
  readonly value?: unknown;
  /** What must stand there for the member to be put back; nothing where it is absent. */
  readonly instead?: unknown;
}

/** A long text to put back: its own beginning before the end of the text that stands in its place, so that no picture is carried. */
interface TextRestoration {
  readonly path: Path;
  readonly head: string;
  /** How many characters of the end of the text in place are kept. */
  readonly tail: number;
  /** How long the text in place must be for the member to be put back. */
  readonly of: number;
}

/** One member that an answer had at home, and what must have become of it for the way back to be clear. */
export type Restoration = WholeRestoration | TextRestoration;

const LONG_TEXT = 256;

/** What puts the first value of a difference back where the second one stands. */
export function restorationOf(difference: Difference): Restoration {
  const { path, value, instead } = difference;
  if (typeof value !== 'string' || typeof instead !== 'string' || instead.length <= LONG_TEXT)
    return difference;
  const tail = commonEnd(value, instead);
  return { path, head: value.slice(0, value.length - tail), tail, of: instead.length };
}

function commonEnd(first: string, second: string): number {
  const most = Math.min(first.length, second.length);
  let length = 0;
  while (length < most && first.at(-1 - length) === second.at(-1 - length)) length += 1;
  return length;
}

/** Puts a member back. Gives false, and changes nothing, where something else stands there by now. */
export function restore(root: Container, restoration: Restoration): boolean {
  const inPlace = valueAt(root, restoration.path);
  if ('head' in restoration) {
    if (typeof inPlace !== 'string' || inPlace.length !== restoration.of) return false;
    return putAt(root, restoration.path, restoration.head + inPlace.slice(restoration.of - restoration.tail));
  }
  const isUntouched = 'instead' in restoration ? isSame(inPlace, restoration.instead) : inPlace === undefined;
  return isUntouched && putAt(root, restoration.path, restoration.value);
}

/** Tells a restoration from anything else that came over the network in its place. */
export function isRestoration(value: unknown): value is Restoration {
  if (!isContainer(value) || !isPath(value.path)) return false;
  return 'head' in value
    ? typeof value.head === 'string' && isCount(value.tail) && isCount(value.of) && value.tail <= value.of
    : 'value' in value || 'instead' in value;
}

/** Tells a path from anything else, and refuses the two members through which a prototype is reached. */
export const isPath = (value: unknown): value is Path =>
  Array.isArray(value) && value.length > 0 && value.every((key) => isCount(key) || isSafeName(key));

const isSafeName = (key: unknown): boolean =>
  typeof key === 'string' && key !== '__proto__' && key !== 'constructor';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
