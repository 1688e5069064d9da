import { isBoolean, isInt, isNumber, isString, max, min } from 'class-validator';

import { isPlainObject } from '../model-class.js';
import { IS_NESTED } from '../rules/nested.js';
import { IS_PRESENT } from '../rules/required.js';
import { IS_URI, isUri } from '../rules/uri.js';

/** Tells whether a value keeps a rule that looks at nothing but the value. */
export type ValueCheck = (value: unknown) => boolean;

// The types of values as small numbers, which V8 compares faster than names.
/** No type in particular. */
export const ANY_TYPE = 0;
/** Texts. */
export const TEXT = 1;
/** Whole numbers. */
export const INTEGER = 2;
/** Numbers of any kind. */
export const NUMBER = 3;
/** True and false. */
export const BOOLEAN = 4;
/** Objects, or lists of objects, that become instances. */
export const BUILT = 5;

/** One of these types. */
export type ValueType =
  typeof ANY_TYPE | typeof TEXT | typeof INTEGER | typeof NUMBER | typeof BOOLEAN | typeof BUILT;

/** A common rule, of which we know what it checks. */
export interface KnownRule {
  /** The type that it is for. It may let a boxed value through, but none of another type. */
  readonly type: ValueType;
  /** All that it asks is the type. */
  readonly isType?: boolean;
  /** How its default message goes on after the field's name: in one of these ways, by its constraints. */
  readonly messages: readonly string[];
  /** Gives its check for the constraints that stand on a field. */
  readonly check: (constraints: readonly unknown[]) => ValueCheck;
}

/** The common rules by name: class-validator's through its own predicates, without the five calls that lead to each. */
export const knownRules: ReadonlyMap<string, KnownRule> = new Map<string, KnownRule>([
  ['isString', { type: TEXT, isType: true, messages: ['must be a string'], check: () => isString }],
  [
    'isBoolean',
    { type: BOOLEAN, isType: true, messages: ['must be a boolean value'], check: () => isBoolean },
  ],
  ['isInt', { type: INTEGER, isType: true, messages: ['must be an integer number'], check: () => isInt }],
  ['isArray', { type: ANY_TYPE, messages: ['must be an array'], check: () => Array.isArray }],
  [
    'isNumber',
    {
      type: NUMBER,
      messages: ['must be a number conforming to the specified constraints'],
      check: ([options]) => {
        const numberOptions = options as Parameters<typeof isNumber>[1];
        return (value) => isNumber(value, numberOptions);
      },
    },
  ],
  [
    'isIn',
    {
      type: ANY_TYPE,
      messages: ['must be one of the following values: $constraint1'],
      check: ([values]) => {
        const list = Array.isArray(values) ? (values as readonly unknown[]) : [];
        return (value) => list.indexOf(value) >= 0;
      },
    },
  ],
  [
    'min',
    {
      type: NUMBER,
      messages: ['must not be less than $constraint1'],
      check:
        ([least]) =>
        (value) =>
          min(value, least as number),
    },
  ],
  [
    'max',
    {
      type: NUMBER,
      messages: ['must not be greater than $constraint1'],
      check:
        ([most]) =>
        (value) =>
          max(value, most as number),
    },
  ],
  [
    IS_PRESENT,
    { type: ANY_TYPE, isType: true, messages: ['is required'], check: () => (value) => value !== undefined },
  ],
  [
    IS_URI,
    {
      type: TEXT,
      messages: ['must be an absolute URI or a data URL'],
      check: () => (value) => typeof value === 'string' && isUri(value),
    },
  ],
  [
    IS_NESTED,
    {
      type: BUILT,
      isType: true,
      messages: ['must be an object', 'must be an array of objects'],
      check: ([each]) =>
        each ? (value) => Array.isArray(value) && value.every(isPlainObject) : isPlainObject,
    },
  ],
]);
