import { isPlainObject, type ModelClass, type PlainObject } from '../model-class.js';
import type { ParseOptions } from '../parse-model.js';
import { isSound, isUnsafeKey, MAX_DEPTH } from '../structure.js';
import { type ClassRules, classRules } from './class-rules.js';
import type { BuiltField, FieldOrder, FieldRules } from './field-rules.js';
import { checksHold, fieldHolds } from './holds.js';
import { BOOLEAN, BUILT, INTEGER, NUMBER, type ValueType, TEXT } from './known-rules.js';

/**
 * Builds an instance and checks it on the way, structure and rules. Undefined is no verdict: something is wrong, unusual, or
 * beyond a compiled class, and the long way tells which.
 */
export function quickInstance<T extends object>(
  modelClass: ModelClass<T>,
  plain: PlainObject,
  options: ParseOptions,
): T | undefined {
  const rules = classRules(modelClass);
  return rules && (quickObject(rules, plain, options, 0) as T | undefined);
}

function quickObject(
  rules: ClassRules,
  plain: PlainObject,
  options: ParseOptions,
  depth: number,
): object | undefined {
  if (!rules.startsEmpty || depth > MAX_DEPTH) return undefined;
  const instance = new rules.modelClass();
  let required = 0;
  let before: FieldOrder = rules.start;
  for (const key in plain) {
    // V8 makes nothing of this call in a for-in loop, as it does not of Object.hasOwn.
    if (!Object.prototype.hasOwnProperty.call(plain, key)) continue;
    const value = plain[key];
    // Objects of a class mostly have their keys in one order, so the field that came next the last time is tried first.
    const field = before.next.name === key ? before.next : rules.fields.get(key);
    if (field === undefined) {
      if (!takesUnknown(instance, key, value, options, depth + 1)) return undefined;
      continue;
    }
    before = before.next = field;
    if (value === undefined) continue;
    const member = typeof value === 'object' ? quickMember(field, value, options, depth + 1) : value;
    if (member === undefined) return undefined;
    (instance as PlainObject)[key] = member;
    if (!quicklyHolds(field, value, member, instance, options)) return undefined;
    required += field.counts;
  }
  if (required < rules.required) return undefined;
  for (const field of rules.last) if (!fieldHolds(field, instance, options)) return undefined;
  return instance;
}

/** Takes over a member without a field, where the options and its structure let it; undefined is left out. */
function takesUnknown(
  instance: object,
  key: string,
  value: unknown,
  options: ParseOptions,
  depth: number,
): boolean {
  if (options.unknownKeys !== 'keep' || isUnsafeKey(key) || key in instance) return false;
  if (typeof value === 'object' && value !== null && !isSound(value, depth)) return false;
  if (value !== undefined) (instance as PlainObject)[key] = value;
  return true;
}

function quicklyHolds(
  field: FieldRules,
  value: unknown,
  member: unknown,
  owner: object,
  options: ParseOptions,
): boolean {
  if (!isOfType(field.type, value, member))
    return (
      (value === null && field.mayBeNull) || !field.ofValueAlone || checksHold(field, member, owner, options)
    );
  // Compared with undefined, as V8 asks five questions of any other test for truth.
  if (field.further !== undefined && !field.further(member, owner)) return false;
  if (field.furtherLists === undefined || options.unknownValues === 'keep') return true;
  return field.furtherLists(member, owner);
}

/** Tells a value of the type; one that became another member has become instances. */
function isOfType(type: ValueType, value: unknown, member: unknown): boolean {
  if (type === TEXT) return typeof value === 'string';
  if (type === INTEGER) return typeof value === 'number' && Number.isInteger(value);
  if (type === NUMBER) return typeof value === 'number';
  if (type === BOOLEAN) return typeof value === 'boolean';
  return type === BUILT && typeof value === 'object' && member !== value;
}

/** Null, a list or an object as a member of an instance: built where it is nested, otherwise as it is; undefined in doubt. */
function quickMember(field: FieldRules, value: object | null, options: ParseOptions, depth: number): unknown {
  if (value === null) return field.nested && !field.mayBeNull ? undefined : null;
  if (!field.nested) return isSound(value, depth) ? value : undefined;
  if (field.built === undefined) return undefined;
  if (!field.built.each) return quickNested(field.built, value, options, depth);
  return Array.isArray(value) ? quickList(field.built, value, options, depth + 1) : undefined;
}

function quickNested(built: BuiltField, value: unknown, options: ParseOptions, depth: number): unknown {
  if (!isPlainObject(value)) return undefined;
  const rules = built.rulesFor(value);
  return rules && quickObject(rules, value, options, depth);
}

function quickList(
  built: BuiltField,
  values: readonly unknown[],
  options: ParseOptions,
  depth: number,
): unknown[] | undefined {
  const list = values.slice();
  for (let index = 0; index < list.length; index += 1) {
    const item = quickNested(built, list[index], options, depth);
    if (item === undefined) return undefined;
    list[index] = item;
  }
  return list;
}
