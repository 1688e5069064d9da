import * as classValidator from 'class-validator';
import type { ValidationOptions } from 'class-validator';

/** A decorator of class-validator's that takes arguments of its own and then the options that all take. */
type Factory = (...args: unknown[]) => PropertyDecorator;

/** Not rules in themselves: they condition, nest, carry another's rule, or wait. */
const others = new Set([
  ...['Allow', 'IsOptional', 'ValidateIf', 'ValidateNested', 'ValidatePromise'],
  ...['Validate', 'ValidateBy', 'ValidatorConstraint'],
]);

/** The arguments of those that need some; for the rest undefined stands in their place. */
const argumentsOf: Record<string, unknown[]> = {
  ...{ Equals: [1], NotEquals: [1], IsIn: [['a', 'b', 1, null]], IsNotIn: [['a']], IsDivisibleBy: [2] },
  ...{ Min: [1], Max: [10], MinDate: [new Date(0)], MaxDate: [new Date(0)], Contains: ['a'] },
  ...{ NotContains: ['a'], IsByteLength: [1, 5], Length: [1, 5], MinLength: [2], MaxLength: [3] },
  ...{ Matches: [/^a/, undefined], IsEnum: [{ A: 'a', B: 1 }], ArrayContains: [['a']] },
  ...{ ArrayNotContains: [['a']], ArrayMinSize: [1], ArrayMaxSize: [2], IsInstance: [Date] },
  ...{ IsPassportNumber: ['DE'], IsPhoneNumber: ['DE'], IsIdentityCard: ['any'], IsPostalCode: ['any'] },
  ...{ IsMobilePhone: ['any', undefined], IsHash: ['md5'], IsTaxId: ['en-US'], IsMACAddress: [undefined] },
  ...{ IsNumber: [{ allowNaN: true, maxDecimalPlaces: 1 }], IsUUID: ['4'] },
};

const isFactory = ([name, value]: [string, unknown]): boolean =>
  /^[A-Z][a-z]|^IsI/.test(name) &&
  typeof value === 'function' &&
  !others.has(name) &&
  !String(value).startsWith('class');

/** Every synchronous rule of class-validator's by its decorator's name, whatever version is installed. */
export const ruleDecorators: Record<string, (options?: ValidationOptions) => PropertyDecorator> =
  Object.fromEntries(
    (Object.entries(classValidator) as [string, Factory][]).filter(isFactory).map(([name, factory]) => {
      const args = argumentsOf[name] ?? Array<undefined>(Math.max(0, factory.length - 1)).fill(undefined);
      return [name, (options?: ValidationOptions) => factory(...args, options)];
    }),
  );
