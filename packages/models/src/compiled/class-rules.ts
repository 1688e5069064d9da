import { getMetadataStorage, ValidationTypes } from 'class-validator';

import type { ModelClass } from '../model-class.js';
import { isNotNull, isNotUndefined } from '../rules/conditions.js';
import { fieldFacts, type NestedField } from '../rules/field-registry.js';
import { compileRule, type RuleCheck, type RuleMetadata } from './compile-rule.js';

/** A condition on a field: where one does not hold, the field is not checked. */
type Condition = (owner: object, value: unknown) => unknown;

/** Everything that is checked of one field. */
export interface FieldRules {
  readonly name: string;
  /** Undefined is accepted without a further look. */
  readonly mayBeAbsent: boolean;
  /** Null is accepted without a further look. */
  readonly mayBeNull: boolean;
  /** Further conditions, which may look at the whole object. */
  readonly conditions: readonly Condition[];
  /** The checks of its rules, the closed lists' left out. */
  readonly checks: readonly RuleCheck[];
  /** The checks of its closed lists. */
  readonly listChecks: readonly RuleCheck[];
  /** The value, or each of its items, is an object with rules of its own. */
  readonly nested: boolean;
  /** What its nested objects are built as, where that was declared with our own Nested. */
  readonly built: NestedField | undefined;
  /** Its rules look at nothing but its value, so it can be checked before the rest of the object is there. */
  readonly ofValueAlone: boolean;
}

/** The rules of a class. */
export interface ClassRules {
  /** The fields that have rules, by name. */
  readonly fields: ReadonlyMap<string, FieldRules>;
  /** An instance is an empty object at first, and its fields are plain members: what is assigned is what is read. */
  readonly startsEmpty: boolean;
  /** The fields that must be looked at once all members are there. */
  readonly last: readonly FieldRules[];
  /** How many of the other fields may not be absent. */
  readonly required: number;
}

const compiled = new WeakMap<object, ClassRules | 'cannot'>();

/**
 * The rules of a class as checks, made at the first call and kept: decorators that are added to the class later are not seen.
 * Undefined for a class that only class-validator itself can judge: one without rules, or with groups, `always`, a context,
 * promises or asynchronous rules.
 */
export function classRules(modelClass: ModelClass): ClassRules | undefined {
  let rules = compiled.get(modelClass);
  if (!rules) {
    rules = compileClass(modelClass) ?? 'cannot';
    compiled.set(modelClass, rules);
  }
  return rules === 'cannot' ? undefined : rules;
}

function compileClass(modelClass: ModelClass): ClassRules | undefined {
  const rules = getMetadataStorage().getTargetValidationMetadatas(modelClass, '', false, false);
  if (rules.length === 0 || rules.some(isBeyond)) return undefined;
  const facts = fieldFacts(modelClass);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const ofField = (name: string): RuleMetadata[] => rules.filter(({ propertyName }) => propertyName === name);
  const fields = names
    .map((name) => compileField(name, ofField(name), facts.get(name)?.nested))
    .filter((field) => field !== undefined);
  if (fields.length < names.length) return undefined;
  return {
    fields: new Map(fields.map((field) => [field.name, field])),
    startsEmpty: startsEmpty(modelClass, names),
    last: fields.filter(({ ofValueAlone }) => !ofValueAlone),
    required: fields.filter(({ ofValueAlone, mayBeAbsent }) => ofValueAlone && !mayBeAbsent).length,
  };
}

const startsEmpty = (modelClass: ModelClass, names: readonly string[]): boolean =>
  Object.keys(new modelClass()).length === 0 &&
  !names.some((name) => name in (modelClass.prototype as object));

const handled: ReadonlySet<string> = new Set([
  ValidationTypes.CUSTOM_VALIDATION,
  ValidationTypes.NESTED_VALIDATION,
  ValidationTypes.CONDITIONAL_VALIDATION,
  ValidationTypes.WHITELIST,
  ValidationTypes.IS_DEFINED,
]);

/** Tells a rule that is left to class-validator, and with it its class. */
const isBeyond = ({ type, groups, always, context, propertyName }: RuleMetadata): boolean =>
  !handled.has(type) ||
  Boolean((groups as string[] | undefined)?.length) ||
  always !== undefined ||
  context !== undefined ||
  typeof propertyName !== 'string' ||
  // class-validator gathers rules in a plain object, where such a name means something else.
  propertyName in Object.prototype;

function compileField(
  name: string,
  rules: readonly RuleMetadata[],
  built: NestedField | undefined,
): FieldRules | undefined {
  const ofType = (type: string): RuleMetadata[] => rules.filter((rule) => rule.type === type);
  const judging = [...ofType(ValidationTypes.IS_DEFINED), ...ofType(ValidationTypes.CUSTOM_VALIDATION)];
  const checks = judging.map(compileRule).filter((check) => check !== undefined);
  if (checks.length < judging.length) return undefined;
  const { conditions, ...may } = compileConditions(ofType(ValidationTypes.CONDITIONAL_VALIDATION));
  return {
    name,
    ...may,
    conditions,
    checks: checks.filter(({ ofList }) => !ofList).map(({ check }) => check),
    listChecks: checks.filter(({ ofList }) => ofList).map(({ check }) => check),
    nested: ofType(ValidationTypes.NESTED_VALIDATION).length > 0,
    built,
    ofValueAlone: conditions.length === 0 && checks.every(({ ofValueAlone }) => ofValueAlone),
  };
}

function compileConditions(
  rules: readonly RuleMetadata[],
): Pick<FieldRules, 'mayBeAbsent' | 'mayBeNull' | 'conditions'> {
  const conditions = rules.map(({ constraints }) => (constraints as [Condition])[0]);
  const others = conditions.filter((condition) => condition !== isNotUndefined && condition !== isNotNull);
  // Beside a user's own condition ours stay functions, so that all are asked as class-validator asks them.
  if (others.length > 0) return { mayBeAbsent: false, mayBeNull: false, conditions };
  return {
    mayBeAbsent: conditions.includes(isNotUndefined),
    mayBeNull: conditions.includes(isNotNull),
    conditions: [],
  };
}
