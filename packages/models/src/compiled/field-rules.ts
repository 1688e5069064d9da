import { ValidationTypes } from 'class-validator';

import type { PlainObject } from '../model-class.js';
import { isNotNull, isNotUndefined } from '../rules/conditions.js';
import type { ClassRules } from './class-rules.js';
import { type CompiledRule, compileRule, inTurn, type RuleCheck, type RuleMetadata } from './compile-rule.js';
import { ANY_TYPE, BUILT, type ValueType } from './known-rules.js';

/** A condition on a field: where one does not hold, the field is not checked. */
type Condition = (owner: object, value: unknown) => unknown;

/** Remembers in what order an object's fields came. */
export interface FieldOrder {
  /** The field that came next the last time, at first itself or the first: a guess, never a rule. */
  next: FieldRules;
}

/** A field whose plain objects become instances. */
export interface BuiltField {
  /** It holds a list of them. */
  readonly each: boolean;
  /** The rules of the class that a plain object is built as; undefined for a class that only class-validator can judge. */
  readonly rulesFor: (plain: PlainObject) => ClassRules | undefined;
}

/** Everything that is checked of one field. */
export interface FieldRules extends FieldOrder {
  readonly name: string;
  /** Undefined is accepted without a further look. */
  readonly mayBeAbsent: boolean;
  /** What it adds to the count of {@link ClassRules.required} fields: nothing where it may be absent, or is looked at last. */
  readonly counts: 0 | 1;
  /** Null is accepted without a further look. */
  readonly mayBeNull: boolean;
  /** Further conditions, which may look at the whole object. */
  readonly conditions: readonly Condition[];
  /** The checks of its rules, in class-validator's order. */
  readonly checks: readonly RuleCheck[];
  /** The same without those of its closed lists. */
  readonly openChecks: readonly RuleCheck[];
  /** What throws where one of its rules gives a promise. */
  readonly refusals: readonly RuleCheck[];
  /** The type that its rules are for, where they look at nothing but the value. */
  readonly type: ValueType;
  /** What a value of that type is still asked, the closed lists left out. Undefined: nothing. */
  readonly further: RuleCheck | undefined;
  /** What its closed lists ask of a value of that type. Undefined: nothing. */
  readonly furtherLists: RuleCheck | undefined;
  /** The value, or each of its items, is an object with rules of its own. */
  readonly nested: boolean;
  /** What its nested objects are built as, where that was declared with our own Nested. */
  readonly built: BuiltField | undefined;
  /** Its rules look at nothing but its value, so it can be checked before the rest of the object is there. */
  readonly ofValueAlone: boolean;
}

/** The rules of one field as checks; undefined where one of them is asynchronous. */
export function compileField(
  name: string,
  rules: readonly RuleMetadata[],
  built: BuiltField | undefined,
): FieldRules | undefined {
  const ofType = (type: string): RuleMetadata[] => rules.filter((rule) => rule.type === type);
  const judging = [...ofType(ValidationTypes.IS_DEFINED), ...ofType(ValidationTypes.CUSTOM_VALIDATION)];
  const checks = judging.map(compileRule).filter((check) => check !== undefined);
  if (checks.length < judging.length) return undefined;
  const { conditions, ...may } = compileConditions(ofType(ValidationTypes.CONDITIONAL_VALIDATION));
  const nested = ofType(ValidationTypes.NESTED_VALIDATION).length > 0;
  // Without our isNested, which refuses it, a nested text or number is refused only where the nested rules are asked.
  const isGuarded = !nested || checks.some((check) => check.type === BUILT);
  const ofValueAlone = isGuarded && conditions.length === 0 && checks.every((check) => check.ofValueAlone);
  const type = ofValueAlone ? typeOf(checks, built) : ANY_TYPE;
  const further = checks.filter((check) => !(check.isType && [type, ANY_TYPE].includes(check.type)));
  const field: Omit<FieldRules, 'next'> & Partial<FieldOrder> = {
    name,
    next: undefined,
    ...may,
    counts: may.mayBeAbsent || !ofValueAlone ? 0 : 1,
    conditions,
    checks: checks.map(({ check }) => check),
    openChecks: checksOf(checks, false),
    refusals: checks.flatMap(({ refusePromise }) => refusePromise ?? []),
    type,
    further: inTurn(checksOf(further, false)),
    furtherLists: inTurn(checksOf(further, true)),
    nested,
    built,
    ofValueAlone,
  };
  return Object.assign(field, { next: field as FieldRules });
}

function typeOf(checks: readonly CompiledRule[], built: BuiltField | undefined): ValueType {
  const types = checks.map(({ type }) => type).filter((type) => type !== ANY_TYPE);
  // Two such rules may ask for a list and for no list.
  if (types.includes(BUILT)) return built && types.length === 1 ? BUILT : ANY_TYPE;
  return types[0] ?? ANY_TYPE;
}

const checksOf = (rules: readonly CompiledRule[], ofList: boolean): RuleCheck[] =>
  rules.filter((rule) => rule.ofList === ofList).map(({ check }) => check);

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
