import { validateSync, type ValidationError } from 'class-validator';

import type { ModelIssue } from './errors.js';
import { IS_NESTED } from './rules/nested.js';

/** The rule that a member without a declared field breaks (class-validator's name). */
export const UNKNOWN_KEY = 'whitelistValidation';

/** The rule that a value outside a closed list breaks (class-validator's name). */
export const UNKNOWN_VALUE = 'isIn';

/** The rule that an object breaks whose class has no rules (class-validator's name). */
const NO_RULES = 'unknownValue';

// class-validator adds these beside a broken isNested, which says the same of more values, and to all that is below it.
const SAID_BY_NESTED: readonly string[] = ['nestedValidation', NO_RULES];

/**
 * Checks an instance against its decorators and names every field that breaks a rule, each with the topmost broken decorator that is
 * not of the ignored rules.
 */
export function modelIssues(instance: object, ignored: ReadonlySet<string> = new Set()): ModelIssue[] {
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
  });
  return errors.flatMap((error) => flatten(error, '', ignored));
}

function flatten(error: ValidationError, parent: string, ignoredAbove: ReadonlySet<string>): ModelIssue[] {
  const { constraints = {}, children = [] } = error;
  const path = pathOf(error, parent);
  const ignored = IS_NESTED in constraints ? new Set([...ignoredAbove, ...SAID_BY_NESTED]) : ignoredAbove;
  // Decorators run from the bottom up: the last constraint is the one that a reader of the class meets first.
  const broken = Object.entries(constraints)
    .filter(([rule]) => !ignored.has(rule))
    .at(-1);
  const own = broken ? [{ path, rule: broken[0], message: sentence(path, error.property, broken) }] : [];
  return [...own, ...children.flatMap((child) => flatten(child, path, ignored))];
}

/** Where an error is; that of an object without rules names no property and is about what stands above it. */
function pathOf(error: { property?: string }, parent: string): string {
  if (error.property === undefined) return parent;
  return parent ? `${parent}.${error.property}` : error.property;
}

function sentence(path: string, property: string, [rule, message]: [string, string]): string {
  if (rule === UNKNOWN_KEY) return `${path} is not a known field; remove it`;
  if (rule === NO_RULES)
    return `${path || 'the value'} is of no class with rules, so nothing can check it; decorate its class, and declare the field with Nested or NestedArray`;
  return message.startsWith(`${property} `)
    ? `${path}${message.slice(property.length)}`
    : `${path}: ${message}`;
}
