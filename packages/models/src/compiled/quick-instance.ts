import { isPlainObject, type ModelClass, type PlainObject } from '../model-class.js';
import type { ParseOptions } from '../parse-model.js';
import type { NestedField } from '../rules/field-registry.js';
import { isSound, isUnsafeKey, MAX_DEPTH } from '../structure.js';
import { classRules, type FieldRules } from './class-rules.js';
import { checksHold, fieldHolds } from './holds.js';

/**
 * Builds an instance and checks it on the way, structure and rules. Undefined is no verdict: something is wrong, unusual, or
 * beyond a compiled class, and the long way tells which.
 */
export function quickInstance<T extends object>(
  modelClass: ModelClass<T>,
  plain: PlainObject,
  options: ParseOptions,
  depth = 0,
): T | undefined {
  const rules = classRules(modelClass);
  if (!rules?.startsEmpty || depth > MAX_DEPTH) return undefined;
  const instance = new modelClass();
  let required = 0;
  for (const key in plain) {
    // V8 makes nothing of this call in a for-in loop, as it does not of Object.hasOwn.
    if (!Object.prototype.hasOwnProperty.call(plain, key)) continue;
    const value = plain[key];
    const field = rules.fields.get(key);
    if (!field && (options.unknownKeys !== 'keep' || isUnsafeKey(key))) return undefined;
    if (value === undefined) continue;
    const member = typeof value === 'object' ? quickMember(field, value, options, depth + 1) : value;
    if (member === undefined) return undefined;
    (instance as PlainObject)[key] = member;
    if (!field?.ofValueAlone) continue;
    if (!(value === null && field.mayBeNull) && !checksHold(field, value, instance, options))
      return undefined;
    if (!field.mayBeAbsent) required += 1;
  }
  if (required < rules.required) return undefined;
  for (const field of rules.last) if (!fieldHolds(field, instance, options)) return undefined;
  return instance;
}

/** Null, a list or an object as a member of an instance: built where it is nested, otherwise as it is; undefined in doubt. */
function quickMember(
  field: FieldRules | undefined,
  value: object | null,
  options: ParseOptions,
  depth: number,
): unknown {
  if (value === null) return field?.nested && !field.mayBeNull ? undefined : null;
  if (!field?.nested) return isSound(value, depth) ? value : undefined;
  if (!field.built) return undefined;
  if (!field.built.each)
    return isPlainObject(value) ? quickNested(field.built, value, options, depth) : undefined;
  return Array.isArray(value) ? quickList(field.built, value, options, depth + 1) : undefined;
}

const quickNested = (built: NestedField, value: PlainObject, options: ParseOptions, depth: number): unknown =>
  quickInstance(built.pick(value), value, options, depth);

function quickList(
  built: NestedField,
  values: readonly unknown[],
  options: ParseOptions,
  depth: number,
): unknown[] | undefined {
  const list: unknown[] = [];
  for (const value of values) {
    const item = isPlainObject(value) ? quickNested(built, value, options, depth) : undefined;
    if (item === undefined) return undefined;
    list.push(item);
  }
  return list;
}
