import { ModelValidationError } from './errors.js';
import type { ModelClass } from './model-class.js';
import { parseModel } from './parse-model.js';

/** One issue, in the words of Standard Schema. */
export interface StandardIssue {
  /** What is wrong and what would be right, for people. */
  readonly message: string;
  /** Where, member by member; empty for the whole. */
  readonly path: readonly (string | number)[];
}

/** What `~standard` of a class holds: https://standardschema.dev, version 1. */
export interface StandardModel<T> {
  /** The version of Standard Schema. */
  readonly version: 1;
  /** Whose schema it is. */
  readonly vendor: 'imagewire';
  /** As parseModel, with issues in place of an error. */
  readonly validate: (
    value: unknown,
  ) => { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };
  /** For the compiler alone. */
  readonly types?: { readonly input: unknown; readonly output: T } | undefined;
}

/**
 * Gives a class that Standard Schema's users take, as Nest 12 does in `@Body({ schema })`: the class itself, with its `~standard`, which
 * all classes of this package have already. A class that extends one is checked by its own rules too.
 */
export function standardSchema<C extends ModelClass>(
  modelClass: C,
): C & { readonly '~standard': StandardModel<InstanceType<C>> } {
  if (!('~standard' in modelClass))
    Object.defineProperty(modelClass, '~standard', {
      get(this: ModelClass) {
        return standardModel(this);
      },
    });
  return modelClass as C & { readonly '~standard': StandardModel<InstanceType<C>> };
}

const standardModel = <T extends object>(modelClass: ModelClass<T>): StandardModel<T> => ({
  version: 1,
  vendor: 'imagewire',
  validate: (value) => {
    try {
      return { value: parseModel(modelClass, value) };
    } catch (error) {
      if (!(error instanceof ModelValidationError)) throw error;
      return { issues: error.issues.map(({ message, path }) => ({ message, path: membersOf(path) })) };
    }
  },
});

const membersOf = (path: string): (string | number)[] =>
  path === '' ? [] : path.split('.').map((member) => (/^\d+$/.test(member) ? Number(member) : member));
