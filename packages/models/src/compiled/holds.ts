import type { ModelClass } from '../model-class.js';
import type { ParseOptions } from '../parse-model.js';
import { type ClassRules, classRules } from './class-rules.js';
import { itemsOf } from './compile-rule.js';
import type { FieldRules } from './field-rules.js';

const rulesOf = ({ constructor }: object): ClassRules | undefined =>
  typeof constructor === 'function' ? classRules(constructor as ModelClass) : undefined;

/**
 * Tells whether an instance, with all that is nested in it, certainly keeps the rules of its class, as class-validator would judge
 * with `forbidNonWhitelisted`. False is no verdict: only class-validator itself then says what is wrong, if anything is.
 */
export function holds(instance: object, options: ParseOptions): boolean {
  const rules = rulesOf(instance);
  if (!rules) return false;
  if (options.unknownKeys !== 'keep')
    for (const key of Object.keys(instance)) if (!rules.fields.has(key)) return false;
  for (const field of rules.fields.values()) if (!fieldHolds(field, instance, options)) return false;
  return true;
}

/** Tells whether one field of an instance certainly keeps its rules, those of nested objects included. */
export function fieldHolds(field: FieldRules, owner: object, options: ParseOptions): boolean {
  const value = (owner as Record<string, unknown>)[field.name];
  if (isExempt(field, owner, value)) return true;
  return checksHold(field, value, owner, options) && (!field.nested || nestedHold(value, options));
}

/** Tells whether the conditions of a field let its value pass unchecked. */
function isExempt(field: FieldRules, owner: object, value: unknown): boolean {
  if (value === undefined && field.mayBeAbsent) return true;
  if (value === null && field.mayBeNull) return true;
  return field.conditions.length > 0 && !areMet(field, owner, value);
}

/** Tells whether a value keeps the rules of its field that concern itself, and not what is nested in it. */
export function checksHold(field: FieldRules, value: unknown, owner: object, options: ParseOptions): boolean {
  const checks = options.unknownValues === 'keep' ? field.openChecks : field.checks;
  for (const check of checks) if (!check(value, owner)) return false;
  return true;
}

// All are asked, as class-validator asks all: one that throws must throw.
const areMet = ({ conditions }: FieldRules, owner: object, value: unknown): boolean =>
  conditions.map((condition) => condition(owner, value)).every(Boolean);

function nestedHold(value: unknown, options: ParseOptions): boolean {
  if (value === undefined) return true;
  const items = itemsOf(value);
  if (items) return items.every((item) => nestedHold(item, options));
  return value instanceof Object && holds(value, options);
}

/**
 * Throws an AsynchronousRuleError where a rule of an instance that does not hold, or of what is nested in it, gives a promise. For
 * class-validator takes it for kept where it cannot wait, and its rejection ends the process.
 */
export function refusePromises(instance: object): void {
  for (const field of rulesOf(instance)?.fields.values() ?? []) {
    const value = (instance as Record<string, unknown>)[field.name];
    if (isExempt(field, instance, value)) continue;
    for (const refuse of field.refusals) refuse(value, instance);
    if (!field.nested) continue;
    for (const item of itemsOf(value) ?? [value]) if (item instanceof Object) refusePromises(item);
  }
}
