import { ModelValidationError } from './errors.js';
import type { PlainObject } from './model-class.js';
import { isBinaryObject } from './rules/binary-part.js';
import { isSound, structureIssues } from './structure.js';

/**
 * Gives back the plain object that a model stands for: what was absent stays absent, null stays null, unknown members are there.
 * Pictures are passed by reference, a Date is the text that it is in JSON. Throws a ModelValidationError for cycles, unsafe keys and
 * nesting beyond any real message.
 */
export function serializeModel(model: object): PlainObject {
  const unsafe = isSound(model) ? [] : structureIssues(model);
  if (unsafe.length > 0) throw new ModelValidationError(classNameOf(model), unsafe);
  return plainFrom(model) as PlainObject;
}

// Asked of the prototype: what a sender calls `constructor` is the model's own member.
const classNameOf = (model: object): string =>
  (Object.getPrototypeOf(model) as object | null)?.constructor.name ?? 'Object';

function plainFrom(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || isBinaryObject(value)) return value;
  if (Array.isArray(value)) return value.map(plainFrom);
  if (value instanceof Date) return value.toJSON();
  const plain: Record<string, unknown> = {};
  // A list of entries would be garbage by the kilobyte.
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) plain[key] = plainFrom(member);
  }
  return plain;
}
