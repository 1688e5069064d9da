import { isBinaryPart, RequestOptionsError } from '@imagewire/models';

/** Nothing on the wire nests deeper than this. */
const MAX_DEPTH = 100;

/** Throws a RequestOptionsError, which names the place, for what JSON cannot hold: NaN would be sent as null. Pictures are left to forms. */
export function checkExtraBody(given: unknown): void {
  if (given === undefined || given === null) return;
  if (typeof given !== 'object' || Symbol.iterator in given)
    throw new RequestOptionsError('extraBody', 'must be an object of names and values, as in { seed: 7 }');
  checkJson(given, ['extraBody']);
}

/** As checkExtraBody, for any value; `path` is where it stands, member by member. */
export function checkJson(given: unknown, path: readonly string[]): void {
  if (path.length > MAX_DEPTH)
    throw new RequestOptionsError(
      path.slice(0, 2).join('.'),
      `must nest no deeper than ${MAX_DEPTH} levels, and not hold itself`,
    );
  const value = writtenFor(given);
  const problem = problemOf(value);
  if (problem !== undefined) throw new RequestOptionsError(path.join('.'), problem);
  if (typeof value !== 'object' || value === null || isBinaryPart(value)) return;
  for (const [name, member] of Object.entries(value)) checkJson(member, [...path, name]);
}

/** What JSON writes of a value: a date is a text to it, whatever the date itself holds. */
const writtenFor = (value: unknown): unknown => (writesItself(value) ? value.toJSON() : value);

const writesItself = (value: unknown): value is { toJSON: () => unknown } =>
  typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function';

function problemOf(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value))
    return `must be a finite number, not ${value}, which JSON cannot hold: leave it out, or give null`;
  if (typeof value === 'bigint') return 'must be a value that JSON can hold, not of type bigint: give a text';
  if (typeof value === 'function' || typeof value === 'symbol')
    return `must be a value that JSON can hold, not of type ${typeof value}: leave it out`;
  return isHidden(value)
    ? `must be a value that JSON can hold, not a ${kindOf(value)}: give a list, an object or a text`
    : undefined;
}

/** Tells a Set, a Map and the like, of whose content JSON sees nothing. An instance without members may be meant so. */
const isHidden = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !isBinaryPart(value) &&
  kindOf(value) !== 'Object' &&
  Object.keys(value).length === 0;

const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);
