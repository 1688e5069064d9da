import { type ModelClass, type PlainObject, readModel } from '@imagewire/models';

import { type Carry, type Home, packCarry } from './carry.js';
import { pictureInText } from './data-url.js';
import type { Difference } from './difference.js';
import type { Invention } from './fit-answer.js';
import type { LossEntry, LossReport } from './loss.js';
import { dotted, overlapping, pathsOf } from './path.js';
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
  // What is lost is lost whether it was valid or not: that is asked of what is carried, and of what the way home would put in.
  const asksForIssues = gone.some((difference) => isCarried || !('value' in difference));
  const issues = asksForIssues ? readModel(from.model, source).issues : [];
  const isAtIssue = overlapping(pathsOf(source, issues));
  const isSound = ({ path }: Difference): boolean => !isAtIssue(path);
  // What an invalid answer lacks at home is no loss, though the way home would put it in.
  const missed = gone.filter((difference) => 'value' in difference || isSound(difference));
  const carry = isCarried ? packCarry(from.home, missed.filter(isSound).map(restorationOf), made) : undefined;

  const carried = new Set(carry?.kept.map(({ path }) => dotted(path)));
  const filled = new Map(made.map(({ path, value }) => [dotted(path), value]));
  const entryOf = (difference: Difference): LossEntry => {
    const path = dotted(difference.path);
    const reason = placeOf(difference, filled, target);
    if (carried.has(path)) return { path, kind: 'carried', reason };
    if (isSamePicture(difference))
      return { path, kind: 'mapped', reason: `${target} has the same picture, without how it was written` };
    const why = isSound(difference) ? 'it is too large to be carried' : 'it is not valid at home either';
    return { path, kind: 'lost', reason: isCarried ? `${reason}; ${why}` : reason };
  };
  return { carry, report: [...missed.map(entryOf), ...inventedEntries(missed, made, target)] };
}

function placeOf(difference: Difference, filled: ReadonlyMap<string, unknown>, target: string): string {
  const { value, instead } = difference;
  const path = dotted(difference.path);
  if (!('value' in difference)) return 'it is not there at home, and the way home puts it there';
  const problem = value === null ? `${target} takes no null here` : `${target} has no place for this value`;
  if (filled.has(path)) return `${problem} and requires one; ${shown(filled.get(path))} was put in`;
  return 'instead' in difference ? `${problem}; ${shown(instead)} stands for it` : problem;
}

/** Whether both sides are texts with one picture: bare base64, or a data URL whose head is spelt otherwise. */
function isSamePicture({ value, instead }: Difference): boolean {
  if (typeof value !== 'string' || typeof instead !== 'string') return false;
  const picture = pictureInText(value);
  return picture !== undefined && picture === pictureInText(instead);
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

// A number or an empty list is ours to show; a text may be a picture, and an object may hold anything.
const shown = (value: unknown): string =>
  typeof value === 'string' || JSON.stringify(value).length > 24 ? 'another value' : JSON.stringify(value);
