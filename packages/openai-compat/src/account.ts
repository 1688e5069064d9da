import { type ModelClass, type PlainObject, readModel } from '@imagewire/models';

import { type Carry, type Home, packCarry } from './carry.js';
import type { Difference } from './difference.js';
import type { Invention } from './fit-answer.js';
import type { LossEntry, LossKind, LossReport } from './loss.js';
import { dotted, isOverlapping } from './path.js';
import { restorationOf } from './restoration.js';

/** What is known of a conversion once it is done. */
interface Conversion {
  readonly from: { readonly home: Home; readonly model: ModelClass };
  readonly source: PlainObject;
  /** What the source has and its way there and back does not give again. */
  readonly gone: readonly Difference[];
  /** What the target has and the source does not. */
  readonly made: readonly Invention[];
  /** The name of the target's dialect. */
  readonly target: string;
}

/** Packs what is gone, where it is to be carried, and says of each member what became of it. */
export function account(
  { from, source, gone, made, target }: Conversion,
  isCarried: boolean,
): { carry: Carry | undefined; report: LossReport } {
  const broken = readModel(from.model, source).issues.map(({ path }) => path);
  const isBroken = ({ path }: Difference): boolean =>
    broken.some((issue) => isOverlapping(issue, dotted(path)));
  const restorations = gone.filter((difference) => !isBroken(difference)).map(restorationOf);
  const { carry, tooLarge } = isCarried
    ? packCarry(from.home, restorations, made)
    : { carry: undefined, tooLarge: restorations };

  const entryOf = (difference: Difference): LossEntry => {
    const place = placeOf(difference, made, target);
    const entry = (kind: LossKind, reason: string): LossEntry => ({
      path: dotted(difference.path),
      kind,
      reason,
    });
    if (!isCarried) return entry('lost', place);
    if (isBroken(difference))
      return entry('lost', `${place}; it is not valid at home either, and is not carried`);
    const isTooLarge = tooLarge.some(({ path }) => dotted(path) === dotted(difference.path));
    return isTooLarge ? entry('lost', `${place}; it is too large to be carried`) : entry('carried', place);
  };
  return { carry, report: [...gone.map(entryOf), ...inventedEntries(gone, made, target)] };
}

function placeOf({ path, value, ...rest }: Difference, made: readonly Invention[], target: string): string {
  const filled = made.find((invention) => dotted(invention.path) === dotted(path));
  const problem = value === null ? `${target} takes no null here` : `${target} has no place for this value`;
  if (filled) return `${problem} and requires one; ${shown(filled.value)} was put in`;
  return 'instead' in rest ? `${problem}; ${shown(rest.instead)} stands for it` : problem;
}

function inventedEntries(
  gone: readonly Difference[],
  made: readonly Invention[],
  target: string,
): readonly LossEntry[] {
  const listed = new Set(gone.map(({ path }) => dotted(path)));
  return made
    .map(({ path, value }) => ({ path: dotted(path), value }))
    .filter(({ path }) => !listed.has(path))
    .map(({ path, value }) => ({
      path,
      kind: 'invented',
      reason: `${target} requires it; ${shown(value)} was put in`,
    }));
}

// What was put in is small and ours, or a rounded number; a text may be a picture.
const shown = (value: unknown): string => (typeof value === 'string' ? 'a text' : JSON.stringify(value));
