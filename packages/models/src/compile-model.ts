import { holds } from './compiled/holds.js';
import type { ModelClass } from './model-class.js';
import { checkParseOptions, issuesOf, type ParseOptions, parseModel } from './parse-model.js';

/** A class whose rules are compiled: what parseModel and readModel use inside, for any class of decorated fields. */
export interface CompiledModel<T extends object> {
  /** Gives an instance, or throws a ModelValidationError with every issue, as parseModel. */
  parse: (plain: unknown, options?: ParseOptions) => T;
  /** Tells whether a value is an instance of the class that keeps every synchronous rule and holds no unknown member. */
  is: (value: unknown) => value is T;
  /**
   * Tells whether an instance certainly keeps its rules, without ever asking class-validator. False is no verdict: an instance of
   * a class that only class-validator can judge (groups, `always`, context, promises, asynchronous rules) gets it too.
   */
  passes: (instance: object, options?: ParseOptions) => boolean;
}

/**
 * Gives the compiled form of a class with class-validator's decorators, whoever wrote them. Fields that hold other classes are
 * built where they are declared with this package's Nested and NestedArray. The rules are gathered when first needed and kept:
 * a decorator added to the class after that is not seen.
 */
export const compileModel = <T extends object>(modelClass: ModelClass<T>): CompiledModel<T> => ({
  parse: (plain, options) => parseModel(modelClass, plain, options),
  is: (value): value is T => value instanceof modelClass && issuesOf(value, {}).length === 0,
  passes: (instance, options = {}) => {
    checkParseOptions(options);
    return holds(instance, options);
  },
});
