import { getMetadataStorage } from 'class-validator';
import * as fc from 'fast-check';

import type { ModelClass, PlainObject } from '../src/index.js';
import { fieldFacts } from '../src/rules/field-registry.js';

const texts = fc.constantFrom(
  ...['', 'a', 'b', 'text', 'A1', '1', '1.5', 'true', '#fff', '2026-11-21', '2026-11-21T10:00:00Z'],
  ...['https://pictures.example/1.png?a=b#c', 'HTTP://a', 'https://a b', 'https://x.example/ä', 's3://b/k'],
  ...['https://1.2.3.256/', 'https://xn--a.example/', 'https://a..example/', 'https://a.example\n'],
  ...['data:image/png;base64,aGk=', 'data:', 'aGk=', 'keeper@lighthouse.example', '127.0.0.1', '{"a":1}'],
  ...['9c858901-8a57-4791-81fe-4c455b099bc9', '+49 30 123456', '4111111111111111', '\u{1f431}', 'ａ'],
);

const scalars: fc.Arbitrary<unknown> = fc.oneof(
  texts,
  fc.constantFrom<unknown>(true, false, 0, 1, 2, 5, 10, 11, -1, 0.5, 1e21, NaN, Infinity, -0, 1n),
  fc.integer(),
);

const withGetter = (value: unknown): object => ({
  get a() {
    return value;
  },
});

const cycle = (): object => {
  const value: PlainObject = {};
  value.self = [value];
  return value;
};

const deep = (levels: number): unknown => (levels === 0 ? [] : [deep(levels - 1)]);

/** What no field expects: nothing, lists of lists, objects of every make, keys that pollute, cycles, depth. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, [null], [[null]], [[]], [], {}, [{}], [[{}]], [undefined]),
  fc
    .constantFrom('{"__proto__":{"a":1}}', '[{"constructor":1}]', '{"toString":null,"a":1}')
    .map((json) => JSON.parse(json) as unknown),
  fc
    .constantFrom<() => unknown>(
      () => Object.assign(Object.create(null) as object, { a: 1 }),
      () => withGetter('text'),
      () => new Date(0),
      () => new Set(['a', {}]),
      () => new Map([['a', 1]]),
      () => new Uint8Array(3),
      () => new Blob(['a']),
      () => new String('text'),
      () => Object(1),
      () => Array<unknown>(2),
      () => Promise.resolve(1),
      cycle,
      () => deep(98),
      () => deep(99),
      () => deep(100),
    )
    .map((make) => make()),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(scalars, { maxLength: 3 }),
);

/** A value for one field: what its rules name or, in a wild object, sometimes any other. */
function fieldValue(modelClass: ModelClass, name: string, wild: boolean): fc.Arbitrary<unknown> {
  const nested = fieldFacts(modelClass).get(name)?.nested;
  const fitting = nested
    ? nestedValue(nested.each, fc.oneof(...nested.variants().map((variant) => valueOf(variant, wild))), wild)
    : fc.oneof(...fittingRules(modelClass, name));
  return wild ? fc.oneof({ arbitrary: fitting, weight: 12 }, scalars, hostile) : fitting;
}

function nestedValue(each: boolean, one: fc.Arbitrary<unknown>, wild: boolean): fc.Arbitrary<unknown> {
  const item = wild ? fc.oneof({ arbitrary: one, weight: 8 }, hostile) : one;
  return each ? fc.array(item, { maxLength: 3 }) : one;
}

function fittingRules(modelClass: ModelClass, name: string): fc.Arbitrary<unknown>[] {
  const fitting = rulesOf(modelClass)
    .filter(({ propertyName }) => propertyName === name)
    .flatMap((rule) => fittingRule(rule.name, rule.constraints as unknown[]));
  return fitting.length > 0 ? fitting : [scalars];
}

const rulesOf = (modelClass: ModelClass) =>
  getMetadataStorage().getTargetValidationMetadatas(modelClass, '', true, false);

function fittingRule(name: string | undefined, constraints: unknown[]): fc.Arbitrary<unknown>[] {
  if (name === 'isIn')
    return Array<fc.Arbitrary<unknown>>(5).fill(fc.constantFrom(...(constraints[0] as unknown[])));
  if (name === 'isString') return [texts, texts];
  if (name === 'isInt' || name === 'isNumber') return [fc.integer({ min: 0, max: 10 })];
  if (name === 'isBoolean') return [fc.boolean(), fc.boolean()];
  if (name === 'isUri')
    return Array<fc.Arbitrary<unknown>>(5).fill(fc.constant('https://pictures.example/1.png'));
  return [];
}

/** Objects for a class: calm ones with valid fields, and wild ones of every kind. */
export const anyValueOf = (modelClass: ModelClass): fc.Arbitrary<PlainObject> =>
  fc.oneof(
    { arbitrary: valueOf(modelClass, false), weight: 1 },
    { arbitrary: valueOf(modelClass, true), weight: 3 },
  );

/** Objects for a class, its fields now there, now absent; the wild ones are mutated and hostile, with members that it does not know. */
function valueOf(modelClass: ModelClass, wild: boolean): fc.Arbitrary<PlainObject> {
  const names = [...new Set(rulesOf(modelClass).map(({ propertyName }) => propertyName))];
  const fields = Object.fromEntries(names.map((name) => [name, fieldValue(modelClass, name, wild)]));
  const known = fc.record(fields, { requiredKeys: [], noNullPrototype: true });
  const whole = fc.record(fields, { noNullPrototype: true });
  if (!wild) return fc.oneof(known, whole);
  const unknown = fc.dictionary(fc.constantFrom('newer', 'b', 'x.y', '__proto__', 'valueOf'), hostile, {
    maxKeys: 2,
  });
  return fc.oneof(
    { arbitrary: fc.oneof(known, whole), weight: 6 },
    fc.tuple(known, unknown).map(([value, more]) => withMembers(value, more)),
    known.map((value) => Object.assign(Object.create(null) as PlainObject, value)),
  );
}

/** Defines members, where an assignment to `__proto__` would set the prototype. */
const withMembers = (value: PlainObject, more: PlainObject): PlainObject =>
  Object.fromEntries([...Object.entries(value), ...Object.entries(more)]);
