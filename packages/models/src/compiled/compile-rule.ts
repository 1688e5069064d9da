import { getMetadataStorage, type MetadataStorage } from 'class-validator';

import { AsynchronousRuleError } from '../asynchronous-rule-error.js';
import { UNKNOWN_VALUE } from '../model-issues.js';
import { type HeldRule, knownCheck, type KnownCheck } from './known-check.js';
import { ANY_TYPE, type ValueType } from './known-rules.js';

/** One rule as class-validator holds it for one field. */
export type RuleMetadata = ReturnType<MetadataStorage['getTargetValidationMetadatas']>[number];

/** Tells whether the value of a field keeps a rule. `owner` is the object that the field stands in. */
export type RuleCheck = (value: unknown, owner: object) => boolean;

type Constraint = ReturnType<MetadataStorage['getTargetValidatorConstraints']>[number];
type ItemCheck = (item: unknown, owner: object, value: unknown) => boolean;

/** One rule, ready to be asked. */
export interface CompiledRule {
  readonly check: RuleCheck;
  /** Throws an AsynchronousRuleError where the rule gives a promise, else tells nothing. Undefined for a rule that never gives one. */
  readonly refusePromise: RuleCheck | undefined;
  /** It holds a value to a closed list. */
  readonly ofList: boolean;
  /** It looks at nothing but the value. */
  readonly ofValueAlone: boolean;
  /** The type that it is for. */
  readonly type: ValueType;
  /** All that it asks is the type or, where it is for any, that there is a value. */
  readonly isType: boolean;
}

/** The check of one rule with all its options; undefined for a rule that is asynchronous, which none can check at once. */
export function compileRule(rule: RuleMetadata): CompiledRule | undefined {
  const constraints = getMetadataStorage().getTargetValidatorConstraints(rule.constraintCls);
  if (constraints.some(({ async }) => async)) return undefined;
  const checks = constraints.map((constraint) => directly(rule, constraint));
  const ofValueAlone = checks.every(({ known }) => known) && !rule.validateIf;
  const only = ofValueAlone && checks.length === 1 && !rule.each ? checks[0]?.known : undefined;
  const asked = inTurn(checks.map((check) => whole(rule, check.known?.check, check.asked)));
  const unknown = checks.filter(({ known }) => !known);
  const refuse = inTurn(unknown.map(({ refusePromise }) => whole(rule, undefined, refusePromise)));
  return {
    check: asked ? conditional(rule, asked) : () => true,
    refusePromise: refuse && conditional(rule, refuse),
    ofList: constraints.length > 0 && constraints.every(({ name }) => name === UNKNOWN_VALUE),
    ofValueAlone,
    type: only?.type ?? ANY_TYPE,
    isType: only?.isType === true,
  };
}

/** Checks as one, which each must pass; undefined for none. */
export function inTurn(checks: readonly RuleCheck[]): RuleCheck | undefined {
  if (checks.length <= 1) return checks[0];
  return (value, owner) => checks.every((check) => check(value, owner));
}

function conditional({ validateIf }: RuleMetadata, check: RuleCheck): RuleCheck {
  return validateIf ? (value, owner) => !validateIf(owner, value) || check(value, owner) : check;
}

/** A rule with `each` judges every item of an array, Set or Map, and any other value as it is. */
function whole(rule: RuleMetadata, known: RuleCheck | undefined, asked: ItemCheck): RuleCheck {
  if (!rule.each) return known ?? ((value, owner) => asked(value, owner, value));
  const check = known ?? asked;
  return (value, owner) => {
    const items = itemsOf(value);
    return items ? items.every((item) => check(item, owner, value)) : check(value, owner, value);
  };
}

/** The items of an array, Set or Map; undefined for anything else. */
export function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  return value instanceof Set || value instanceof Map ? Array.from(value.values()) : undefined;
}

/** Calls of the object that carries the rule and, of a common rule, the check itself. */
function directly(
  rule: RuleMetadata,
  constraint: Constraint,
): { asked: ItemCheck; refusePromise: ItemCheck; known: KnownCheck | undefined } {
  const constraints = rule.constraints as readonly unknown[] | undefined;
  const instance = instanceOf(constraint);
  const verdictOn = (item: unknown, owner: object, value: unknown): unknown =>
    instance().validate(item, {
      targetName: owner.constructor.name,
      property: rule.propertyName,
      object: owner,
      value,
      constraints: rule.constraints,
    });
  let isAwaited = false;
  const asked: ItemCheck = (item, owner, value) => {
    if (isAwaited) return false;
    const verdict = verdictOn(item, owner, value);
    if (!isPromise(verdict)) return verdict === true;
    // A promise is no verdict yet. It is left to class-validator like any refusal, which asks again and hears of a rejection.
    isAwaited = true;
    ignore(verdict);
    return false;
  };
  const refusePromise: ItemCheck = (item, owner, value) => {
    const verdict = verdictOn(item, owner, value);
    if (!isPromise(verdict)) return true;
    ignore(verdict);
    throw new AsynchronousRuleError(owner.constructor.name, rule.propertyName, constraint.name);
  };
  const held: HeldRule = {
    name: constraint.name,
    constraints: constraints ?? [],
    defaultMessage: () => defaultMessage(rule, instance()),
    check: (probe) => asked(probe, noOwner, probe),
  };
  return { asked, refusePromise, known: knownCheck(held) };
}

/** Tells what class-validator, too, takes for a promise. */
const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

// A rejection that nobody hears ends the process.
const ignore = (promise: PromiseLike<unknown>): void => void promise.then(undefined, () => undefined);

/** Gives the object that carries a rule: one of a user's own class may come from a container, which may give another each time. */
function instanceOf(constraint: Constraint): () => Constraint['instance'] {
  // So class-validator calls what it makes of a rule without a class: no container knows it, and looking for it takes long.
  if (constraint.target.name !== 'CustomConstraint') return () => constraint.instance;
  const { instance } = constraint;
  return () => instance;
}

// A rule is tried on values alone, before there is an object.
const noOwner = {};

const defaultMessage = (rule: RuleMetadata, instance: Constraint['instance']): string =>
  instance.defaultMessage?.({
    targetName: '',
    property: rule.propertyName,
    object: noOwner,
    value: undefined,
    constraints: rule.constraints,
  }) ?? '';
