import { type ModelClass, type PlainObject, readModel, serializeModel } from '@imagewire/models';

import { account } from './account.js';
import { CARRY, type Carry, type Home, readCarry } from './carry.js';
import { type Difference, differences, isSame } from './difference.js';
import { fitAnswer, type Fitted, type Invention } from './fit-answer.js';
import type { Given, Inventions } from './invent.js';
import type { LossReport } from './loss.js';
import { dotted, putAt, valueAt } from './path.js';
import { restoreAll } from './restore-all.js';

/** How an answer is converted. */
export interface AnswerOptions extends Inventions {
  /** Whether what the target has no place for travels in `x_imagewire`; true when absent. */
  readonly carry?: boolean;
  /**
   * Whether the report is wanted; true when absent. Where it is not, the conversion takes half the time: nothing is carried, and the report
   * may be empty whatever was lost.
   */
  readonly report?: boolean;
}

/** An answer in another dialect, and what could not be taken over as it was. */
export interface ConvertedAnswer<T> {
  /** The answer, as the other dialect writes it. */
  readonly response: T;
  /** What was carried, lost or invented, by its path. */
  readonly report: LossReport;
}

/** One end of a conversion: whose answers they are, and their class. */
export interface AnswerShape<T extends object> {
  readonly home: Home;
  readonly model: ModelClass<T>;
  /** What an answer's members say of those that it lacks; nothing when absent. */
  readonly givenBy?: ((plain: PlainObject) => Given) | undefined;
}

/** Puts an answer's members where the other dialect has them; what fits there is decided afterwards, by its class. */
export type Projection = (plain: PlainObject) => PlainObject;

/** Both ends of a conversion, and both ways between them. */
export interface AnswerRoute<From extends object, To extends object> {
  readonly from: AnswerShape<From>;
  readonly to: AnswerShape<To>;
  readonly there: Projection;
  readonly back: Projection;
}

/**
 * Converts an answer. What the target cannot hold is found by converting back: the difference is what is carried, or lost. An
 * answer that carries members of the target's own gets them back first.
 */
export function convertAnswer<From extends object, To extends object>(
  answer: From,
  { from, to, there, back }: AnswerRoute<From, To>,
  options: AnswerOptions & Given = {},
): ConvertedAnswer<To> {
  const { report: isReported = true, carry = true } = options;
  const isCarried = carry && isReported;
  const { source, returning } = unpack(serializeModel(answer), to.home);
  const fitted = fit(to, there(source), options);
  if (!isReported && !returning) return { response: fitted.value, report: [] };
  const bare = without(fitted.plain, fitted.invented);
  const restored = restoreAll(to.model, bare, returning?.kept ?? []);
  const returned = fit(from, back(restored.plain), {});
  const gone = isCarried ? leftByCarrying(source, returned) : leftByNature(source, returned);
  const made = fitted.invented.filter(({ path }) => valueAt(restored.plain, path) === undefined);
  for (const { path, value } of made) putAt(restored.plain, path, value);

  const { carry: packed, report } = account({ from, source, gone, made, target: to.home.dialect }, isCarried);
  const plain = packed ? { ...restored.plain, [CARRY]: packed } : restored.plain;
  // What was taken away of it on the way is there again.
  const response = plain === fitted.plain ? fitted.value : readModel(to.model, plain).value;
  return { response, report: [...report, ...restored.stale] };
}

const fit = <T extends object>(
  { model, givenBy }: AnswerShape<T>,
  plain: PlainObject,
  given: Given,
): Fitted<T> => fitAnswer(model, plain, givenBy ? { ...given, ...givenBy(plain) } : given);

// Carried members must not lean on what the way home would invent: it may be told other ids and times.
const leftByCarrying = (source: PlainObject, { plain, invented }: Fitted): Difference[] =>
  differences(source, without(plain, invented));

function leftByNature(source: PlainObject, { plain, invented }: Fitted): Difference[] {
  const filled = new Set(invented.map(({ path }) => dotted(path)));
  // What the way home makes up stands nowhere in the target.
  return differences(source, plain).flatMap((difference) => {
    const { path, value } = difference;
    if (!filled.has(dotted(path))) return [difference];
    return 'value' in difference ? [{ path, value }] : [];
  });
}

function unpack(answer: PlainObject, home: Home): { source: PlainObject; returning?: Carry } {
  if (!(CARRY in answer)) return { source: answer };
  const { [CARRY]: member, ...own } = answer;
  const returning = readCarry(member, home);
  return returning ? { source: without(own, returning.invented), returning } : { source: answer };
}

/** The same object, of this conversion's own, without the members that were invented, as long as they still hold what was put in. */
function without(answer: PlainObject, invented: readonly Invention[]): PlainObject {
  // From the last to the first: V8 keeps an object as quick as it was where its last member goes.
  for (const { path, value } of [...invented].reverse())
    if (isSame(valueAt(answer, path), value)) putAt(answer, path, undefined);
  return answer;
}
