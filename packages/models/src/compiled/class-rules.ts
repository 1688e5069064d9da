import { getMetadataStorage, ValidationTypes } from 'class-validator';

import type { ModelClass, PlainObject } from '../model-class.js';
import { fieldFacts, type NestedField } from '../rules/field-registry.js';
import type { RuleMetadata } from './compile-rule.js';
import { type BuiltField, compileField, type FieldOrder, type FieldRules } from './field-rules.js';

/** The rules of a class. */
export interface ClassRules {
  readonly modelClass: ModelClass;
  /** Before the first field. */
  readonly start: FieldOrder;
  /** The fields that have rules, by name. */
  readonly fields: ReadonlyMap<string, FieldRules>;
  /** An instance is an empty object at first, and its fields are plain members: what is assigned is what is read. */
  readonly startsEmpty: boolean;
  /** The fields that must be looked at once all members are there. */
  readonly last: readonly FieldRules[];
  /** How many of the other fields may not be absent: the sum of what they count. */
  readonly required: number;
}

const compiled = new WeakMap<object, ClassRules | 'cannot'>();

// The class that is asked for is mostly the one of the last time, and a look into the map takes as long as two fields.
let latest: ClassRules | undefined;

/**
 * The rules of a class as checks, made at the first call and kept: decorators that are added to the class later are not seen.
 * Undefined for a class that only class-validator itself can judge: one without rules, or with groups, `always`, a context,
 * promises or asynchronous rules.
 */
export function classRules(modelClass: ModelClass): ClassRules | undefined {
  if (latest?.modelClass === modelClass) return latest;
  let rules = compiled.get(modelClass);
  if (!rules) {
    rules = compileClass(modelClass) ?? 'cannot';
    compiled.set(modelClass, rules);
  }
  if (rules === 'cannot') return undefined;
  latest = rules;
  return rules;
}

function compileClass(modelClass: ModelClass): ClassRules | undefined {
  const rules = getMetadataStorage().getTargetValidationMetadatas(modelClass, '', false, false);
  if (rules.length === 0 || rules.some(isBeyond)) return undefined;
  const facts = fieldFacts(modelClass);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const ofField = (name: string): RuleMetadata[] => rules.filter(({ propertyName }) => propertyName === name);
  const fields = names
    .map((name) => compileField(name, ofField(name), builtField(facts.get(name)?.nested)))
    .filter((field) => field !== undefined);
  const [first] = fields;
  if (!first || fields.length < names.length) return undefined;
  return {
    modelClass,
    // V8 reads objects of one shape faster than those of two.
    start: { ...first },
    fields: new Map(fields.map((field) => [field.name, field])),
    startsEmpty: startsEmpty(modelClass, names),
    last: fields.filter(({ ofValueAlone }) => !ofValueAlone),
    required: fields.reduce((count, field) => count + field.counts, 0),
  };
}

/** A nested field, which looks up the rules of its class once, where it has but one. */
function builtField(nested: NestedField | undefined): BuiltField | undefined {
  if (!nested) return undefined;
  let only: ClassRules | undefined;
  const rulesFor = (plain: PlainObject): ClassRules | undefined => {
    if (only) return only;
    const rules = classRules(nested.pick(plain));
    if (nested.variants().length === 1) only = rules;
    return rules;
  };
  return { each: nested.each, rulesFor };
}

function startsEmpty(modelClass: ModelClass, names: readonly string[]): boolean {
  if (names.some((name) => name in (modelClass.prototype as object))) return false;
  try {
    return Object.keys(new modelClass()).length === 0;
  } catch {
    // Its constructor wants arguments: such instances are made elsewhere, and only looked at here.
    return false;
  }
}

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
