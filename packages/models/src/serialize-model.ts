import { ModelValidationError } from './errors.js';
import type { PlainObject } from './model-class.js';
import { isBinaryObject } from './rules/binary-part.js';
import { structureIssues } from './structure.js';

/**
 * Gives back the plain object that a model stands for: what was absent stays absent, null stays null, unknown members are there.
 * Pictures are passed by reference. Throws a ModelValidationError for cycles, unsafe keys and nesting beyond any real message.
 */
export function serializeModel(model: object): PlainObject {
  const unsafe = structureIssues(model);
  if (unsafe.length > 0) throw new ModelValidationError(model.constructor.name, unsafe);
  return plainFrom(model) as PlainObject;
}

function plainFrom(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || isBinaryObject(value)) return value;
  if (Array.isArray(value)) return value.map(plainFrom);
  const present = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(present.map(([key, member]) => [key, plainFrom(member)]));
}
