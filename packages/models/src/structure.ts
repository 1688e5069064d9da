import type { ModelIssue } from './errors.js';
import { isBinaryObject } from './rules/binary-part.js';

/** Nothing on the wire nests deeper than this; deeper input is an attack or a mistake. */
export const MAX_DEPTH = 100;

// `__proto__` sets a prototype when assigned, `constructor` hides the class, and the others hide a method that all code
// expects of an object. class-validator, too, takes some of them for declared fields.
const unsafeKeys: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
]);

// A message holds far fewer objects and arrays; a value whose parts are shared could else be walked for ever.
const MANY_CONTAINERS = 10_000;

/**
 * Tells whether plain data certainly has no {@link structureIssues}. Looks at keys and at what holds members, never into a text.
 * False is no verdict: the data is unusual or large, and is to be looked at in full.
 */
export function isSound(root: object, rootDepth = 0): boolean {
  let left = MANY_CONTAINERS;

  const visit = (value: object, depth: number): boolean => {
    if (depth > MAX_DEPTH || --left < 0) return false;
    if (Array.isArray(value))
      return value.every((item: unknown) => !isContainer(item) || visit(item, depth + 1));
    for (const key of Object.keys(value)) {
      if (unsafeKeys.has(key)) return false;
      const member = (value as Record<string, unknown>)[key];
      if (isContainer(member) && !visit(member, depth + 1)) return false;
    }
    return true;
  };

  return !isContainer(root) || visit(root, rootDepth);
}

/** Tells a key that no data may have, whatever its class. */
export const isUnsafeKey = (key: string): boolean => unsafeKeys.has(key);

/** Names the issues of a value's structure, whatever its class: cycles, depth, and keys that hide what every object has. */
export function structureIssues(root: unknown): ModelIssue[] {
  const issues: ModelIssue[] = [];
  const ancestors = new Set<object>();
  const done = new Set<object>();

  const visit = (value: unknown, path: readonly string[]): void => {
    if (!isContainer(value) || done.has(value)) return;
    const report = (rule: string, problem: string, at = path): void => {
      issues.push({ path: at.join('.'), rule, message: `${at.join('.') || 'the value'} ${problem}` });
    };
    if (ancestors.has(value)) {
      report('isAcyclic', 'refers back to a value that holds it');
      return;
    }
    if (path.length > MAX_DEPTH) {
      report('maxDepth', `is nested deeper than ${MAX_DEPTH} levels`);
      return;
    }
    ancestors.add(value);
    for (const [key, member] of Object.entries(value)) {
      if (unsafeKeys.has(key))
        report('isSafeKey', 'is a key that is never allowed; rename it', [...path, key]);
      else if (isContainer(member)) visit(member, [...path, key]);
    }
    ancestors.delete(value);
    done.add(value);
  };

  visit(root, []);
  return issues;
}

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !isBinaryObject(value);

/** A copy of plain data without the keys that {@link structureIssues} calls unsafe. The data must be free of cycles. */
export function withoutUnsafeKeys(value: unknown): unknown {
  if (!isContainer(value)) return value;
  if (Array.isArray(value)) return value.map(withoutUnsafeKeys);
  const safe = Object.entries(value).filter(([key]) => !unsafeKeys.has(key));
  return Object.fromEntries(safe.map(([key, member]) => [key, withoutUnsafeKeys(member)]));
}
