import { isBinaryPart, RequestOptionsError } from '@imagewire/models';

/** Nothing on the wire nests deeper than this. */
const MAX_DEPTH = 100;

/** Throws a RequestOptionsError, which names the place, for what JSON cannot hold: NaN would be sent as null. Pictures are left to forms. */
export function checkExtraBody(given: unknown): void {
  if (given === undefined || given === null) return;
  if (typeof given !== 'object' || Symbol.iterator in given)
    throw new RequestOptionsError('extraBody', 'must be an object of names and values, as in { seed: 7 }');
  checkValue(given, ['extraBody']);
}

function checkValue(value: unknown, path: readonly string[]): void {
  if (path.length > MAX_DEPTH)
    throw new RequestOptionsError(
      path.slice(0, 2).join('.'),
      `must nest no deeper than ${MAX_DEPTH} levels, and not hold itself`,
    );
  const problem = problemOf(value);
  if (problem !== undefined) throw new RequestOptionsError(path.join('.'), problem);
  if (typeof value !== 'object' || value === null || isBinaryPart(value)) return;
  for (const [name, member] of Object.entries(value)) checkValue(member, [...path, name]);
}

function problemOf(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value))
    return `must be a finite number, not ${value}, which JSON cannot hold: leave it out, or give null`;
  return typeof value === 'bigint'
    ? 'must be a value that JSON can hold, not of type bigint: give a text'
    : undefined;
}
