import type { Invention } from './fit-answer.js';
import type { AnswerKind, Dialect } from './loss.js';
import { isContainer } from './path.js';
import { isPath, isRestoration, type Restoration } from './restoration.js';

/** The one member that a converted answer may have beyond its dialect: every SDK that was tried lets it pass. */
export const CARRY = 'x_imagewire';

/** The form of what is carried; any other is left alone. */
const VERSION = 1;

/** The most that is carried, written or read, in characters of JSON. */
export const MAX_CARRY_LENGTH = 1_048_576;

// The carried members stand a few levels deeper than at home, and models refuse what is deeper than 100.
const MAX_DEPTH = 80;

/** Whose answer the carried members belong to. */
export interface Home {
  readonly dialect: Dialect | 'openai';
  readonly operation: AnswerKind;
}

/** What `x_imagewire` holds: all that an answer had at home and cannot show where it is. */
export interface Carry {
  readonly version: typeof VERSION;
  /** Where it is put back. */
  readonly home: Home;
  /** The members to put back, by their path at home. */
  readonly kept: readonly Restoration[];
  /** The members to take away first, by their path here, as long as they hold what was put in. */
  readonly invented: readonly Invention[];
}

/** Reads `x_imagewire`, which may come from anyone: undefined for all that is not ours, not for this home, too long or malformed. */
export function readCarry(member: unknown, home: Home): Carry | undefined {
  if (!isContainer(member) || member.version !== VERSION || !isContainer(member.home)) return undefined;
  if (member.home.dialect !== home.dialect || member.home.operation !== home.operation) return undefined;
  if (JSON.stringify(member).length > MAX_CARRY_LENGTH) return undefined;
  const { kept, invented } = member;
  if (!Array.isArray(kept) || !kept.every(isRestoration)) return undefined;
  if (!Array.isArray(invented) || !invented.every(isInvention)) return undefined;
  return { version: VERSION, home, kept, invented };
}

const isInvention = (value: unknown): value is Invention => isContainer(value) && isPath(value.path);

/** What `x_imagewire` holds for one answer: as many members as fit. Undefined where there is nothing to hold. */
export function packCarry(
  home: Home,
  restorations: readonly Restoration[],
  invented: readonly Invention[],
): Carry | undefined {
  const kept: Restoration[] = [];
  let room = MAX_CARRY_LENGTH - JSON.stringify({ version: VERSION, home, kept, invented }).length;
  for (const restoration of restorations) {
    const length = JSON.stringify(restoration).length + 1;
    if (length > room || depthOf(restoration) > MAX_DEPTH) continue;
    kept.push(restoration);
    room -= length;
  }
  return kept.length > 0 || invented.length > 0 ? { version: VERSION, home, kept, invented } : undefined;
}

const depthOf = (value: unknown): number =>
  isContainer(value)
    ? 1 + Object.values(value).reduce<number>((deepest, member) => Math.max(deepest, depthOf(member)), 0)
    : 0;
