import { buildInstance } from './build-instance.js';
import { quickInstance } from './compiled/quick-instance.js';
import { type ModelIssue, ModelValidationError } from './errors.js';
import { isPlainObject, type ModelClass, type PlainObject } from './model-class.js';
import { issuesOf, notAnObject, type ParseOptions } from './parse-model.js';
import { structureIssues, withoutUnsafeKeys } from './structure.js';

const TOLERANT: ParseOptions = { unknownKeys: 'keep', unknownValues: 'keep' };

/** An answer as it came, and what about it is not as the dialect says. */
export interface ReadResult<T> {
  /** The instance, with everything that came. */
  value: T;
  /** What is missing, null or of a wrong type; empty for an answer as it should be. */
  issues: ModelIssue[];
}

/**
 * Gives an instance whatever the object holds: an answer that was paid for is never thrown away for its content. Unknown members
 * and values are kept without an issue; a missing member, a forbidden null or a wrong type is kept with one. Only keys that could
 * pollute a prototype are left out. Throws a ModelValidationError only where there is no JSON object to read: no object at all, a
 * cycle, or nesting beyond any real answer.
 */
export function readModel<T extends object>(modelClass: ModelClass<T>, plain: unknown): ReadResult<T> {
  if (!isPlainObject(plain)) throw new ModelValidationError(modelClass.name, [notAnObject(modelClass)]);
  const quick = quickInstance(modelClass, plain, TOLERANT);
  if (quick) return { value: quick, issues: [] };
  const unsafe = structureIssues(plain);
  if (unsafe.some((issue) => issue.rule !== 'isSafeKey'))
    throw new ModelValidationError(modelClass.name, unsafe);
  const safe = unsafe.length > 0 ? (withoutUnsafeKeys(plain) as PlainObject) : plain;
  const value = buildInstance(modelClass, safe);
  return { value, issues: [...unsafe, ...issuesOf(value, TOLERANT)] };
}
