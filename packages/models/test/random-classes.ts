import { Allow, IsOptional, registerDecorator, ValidateIf, ValidateNested } from 'class-validator';
import * as fc from 'fast-check';

import {
  ExactlyOneOf,
  type ModelClass,
  Nested,
  NestedArray,
  Nullable,
  Optional,
  Required,
} from '../src/index.js';
import { ruleDecorators } from './validator-decorators.js';

type Decorators = readonly (() => PropertyDecorator)[];

/** A rule of a user's own that bears the name of a common one and its very message. */
const ImpostorString = (): PropertyDecorator => (target, property) => {
  registerDecorator({
    name: 'isString',
    target: target.constructor,
    propertyName: String(property),
    validator: {
      validate: (value) => typeof value === 'string' && value.length < 6,
      defaultMessage: () => '$property must be a string',
    },
  });
};

/** Looks at its siblings, which the rules of class-validator's never do. */
const EqualsFirst = (): PropertyDecorator => (target, property) => {
  registerDecorator({
    name: 'equalsFirst',
    target: target.constructor,
    propertyName: String(property),
    validator: { validate: (value, args) => (args?.object as { a?: unknown }).a === value },
  });
};

const presence: fc.Arbitrary<Decorators> = fc.constantFrom<Decorators>(
  [],
  [Required],
  [Optional],
  [Optional, Nullable],
  [Nullable],
  [IsOptional],
  [() => ValidateIf((owner: { a?: unknown }) => owner.a !== 1)],
  [Optional, () => ValidateIf((_, value) => value !== 'text')],
  [() => ExactlyOneOf('a', 'b')],
);

const common = Object.entries(ruleDecorators)
  .filter(([name]) => /^(Is(String|Int|Number|Boolean|In|Array|Object)|Min|Max)$/.test(name))
  .map(([, decorator]) => decorator);
const options = fc.constantFrom(
  ...[undefined, undefined, undefined, { each: true }, { message: 'no' }, { validateIf: isLong }],
  ...[{ each: true, validateIf: isLong }, { groups: ['g'] }, { always: true }, { context: { a: 1 } }],
);

function isLong(_: unknown, value: unknown): boolean {
  return String(value).length > 3;
}

const rule: fc.Arbitrary<() => PropertyDecorator> = fc
  .tuple(fc.oneof(fc.constantFrom(...common), fc.constantFrom(...Object.values(ruleDecorators))), options)
  .map(
    ([decorator, given]) =>
      () =>
        decorator(given),
  );

/** Random classes of fields `a` to `d`: any rule with any option, conditions, nested classes, initial values. */
export const randomClass = (inner: readonly ModelClass[]): fc.Arbitrary<ModelClass> => {
  const nested = fc
    .tuple(fc.constantFrom(...inner), fc.constantFrom(Nested, NestedArray))
    .map(([modelClass, decorate]) => [() => decorate(() => modelClass)]);
  const rules = fc.oneof(
    { arbitrary: fc.array(rule, { minLength: 1, maxLength: 3 }), weight: 5 },
    { arbitrary: nested, weight: 2 },
    fc.constantFrom<Decorators>([Allow], [() => ValidateNested()], [ImpostorString], [EqualsFirst], []),
  );
  const field = fc.tuple(presence, rules).map(([first, second]) => [...first, ...second]);
  const fields = fc.record({ a: field, b: field, c: field, d: field }, { requiredKeys: ['a'] });
  return fc
    .tuple(
      fields,
      fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
    )
    .map(([decorators, startsEmpty]) => {
      class Random {
        a?: unknown;
      }
      class Starting {
        a: unknown = 'text';
      }
      const modelClass: ModelClass = startsEmpty ? Random : Starting;
      for (const [name, list] of Object.entries(decorators))
        for (const decorate of [...list].reverse()) decorate()(modelClass.prototype as object, name);
      return modelClass;
    });
};
