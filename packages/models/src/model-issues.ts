import { validateSync, type ValidationError } from 'class-validator';

import type { ModelIssue } from './errors.js';

/** The rule that a member without a declared field breaks (class-validator's name). */
export const UNKNOWN_KEY = 'whitelistValidation';

/** The rule that a value outside a closed list breaks (class-validator's name). */
export const UNKNOWN_VALUE = 'isIn';

// class-validator adds these beside our own isNested, which says the same of more values.
const REDUNDANT: ReadonlySet<string> = new Set(['nestedValidation', 'unknownValue']);

/** Checks an instance against its decorators and names every field that breaks a rule, each with its topmost broken decorator. */
export function modelIssues(instance: object): ModelIssue[] {
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
  });
  return errors.flatMap((error) => flatten(error, ''));
}

function flatten(error: ValidationError, parent: string): ModelIssue[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  // Decorators run from the bottom up: the last constraint is the one that a reader of the class meets first.
  const broken = Object.entries(error.constraints ?? {})
    .filter(([rule]) => !REDUNDANT.has(rule))
    .at(-1);
  const own = broken ? [{ path, rule: broken[0], message: sentence(path, error.property, broken) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, path))];
}

function sentence(path: string, property: string, [rule, message]: [string, string]): string {
  if (rule === UNKNOWN_KEY) return `${path} is not a known field; remove it`;
  return message.startsWith(property) ? `${path}${message.slice(property.length)}` : `${path}: ${message}`;
}
