import { isBoolean, isInt, isNumber, isString, max, min } from 'class-validator';

import { isPlainObject } from '../model-class.js';
import { IS_NESTED } from '../rules/nested.js';
import { IS_PRESENT } from '../rules/required.js';
import { IS_URI, isUri } from '../rules/uri.js';

/** Tells whether a value keeps a rule that looks at nothing but the value. */
export type ValueCheck = (value: unknown) => boolean;

/** A common rule, of which we know what it checks. */
interface KnownRule {
  /** How its default message goes on after the field's name. */
  readonly message: string;
  /** Gives its check for the constraints that stand on a field. */
  readonly check: (constraints: readonly unknown[]) => ValueCheck;
}

/** The common rules by name: class-validator's through its own predicates, without the five calls that lead to each. */
const knownRules: ReadonlyMap<string, KnownRule> = new Map<string, KnownRule>([
  ['isString', { message: 'must be a string', check: () => isString }],
  ['isBoolean', { message: 'must be a boolean value', check: () => isBoolean }],
  ['isInt', { message: 'must be an integer number', check: () => isInt }],
  ['isArray', { message: 'must be an array', check: () => Array.isArray }],
  [
    'isNumber',
    {
      message: 'must be a number conforming to the specified constraints',
      check: ([options]) => {
        const numberOptions = options as Parameters<typeof isNumber>[1];
        return (value) => isNumber(value, numberOptions);
      },
    },
  ],
  [
    'isIn',
    {
      message: 'must be one of the following values: $constraint1',
      check: ([values]) => {
        const list = Array.isArray(values) ? (values as readonly unknown[]) : [];
        return (value) => list.indexOf(value) >= 0;
      },
    },
  ],
  [
    'min',
    {
      message: 'must not be less than $constraint1',
      check:
        ([least]) =>
        (value) =>
          min(value, least as number),
    },
  ],
  [
    'max',
    {
      message: 'must not be greater than $constraint1',
      check:
        ([most]) =>
        (value) =>
          max(value, most as number),
    },
  ],
  [IS_PRESENT, { message: 'is required', check: () => (value) => value !== undefined }],
  [
    IS_URI,
    {
      message: 'must be an absolute URI or a data URL',
      check: () => (value) => typeof value === 'string' && isUri(value),
    },
  ],
  [
    IS_NESTED,
    {
      message: 'must be an',
      check: ([each]) =>
        each ? (value) => Array.isArray(value) && value.every(isPlainObject) : isPlainObject,
    },
  ],
]);

/** What a rule on a field can be asked, whoever wrote it. */
export interface HeldRule {
  readonly name: string | undefined;
  readonly constraints: readonly unknown[];
  readonly defaultMessage: () => string;
  readonly check: ValueCheck;
}

/**
 * The direct check of a common rule; undefined for every other rule. A rule of a user's own may bear the same name, so the name
 * alone says nothing: its default message and its verdict on each probe must be the common rule's too.
 */
export function knownCheck(rule: HeldRule): ValueCheck | undefined {
  const known = knownRules.get(rule.name ?? '');
  if (!known || !rule.defaultMessage().includes(known.message)) return undefined;
  const check = known.check(rule.constraints);
  const alike = [...probes, ...rule.constraints.flat()].every(
    (probe) => verdict(check, probe) === verdict(rule.check, probe),
  );
  return alike ? check : undefined;
}

/** class-validator's own isNumber throws for 1e-7 when it counts decimal places. */
function verdict(check: ValueCheck, probe: unknown): boolean | 'throws' {
  try {
    return check(probe);
  } catch {
    return 'throws';
  }
}

const probes: readonly unknown[] = [
  ...[
    undefined,
    null,
    true,
    false,
    new Boolean(true),
    new String('text'),
    new Number(1),
    Symbol.iterator,
    1n,
  ],
  ...['', ' ', 'text', '1', 'true', 'é\u{1f431}', 'https://pictures.example/1.png', 'x'.repeat(5000)],
  ...[0, -0, 1, -1, 0.5, -2.25, 1e-7, 1e21, 2 ** 31, 2 ** 53, NaN, Infinity, -Infinity],
  ...[
    [],
    [null],
    [[]],
    ['text'],
    [{}],
    {},
    { a: 1 },
    Object.create(null) as unknown,
    new Date(0),
    new Map(),
    new Set(),
  ],
  () => undefined,
];
