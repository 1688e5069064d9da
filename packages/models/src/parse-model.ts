import { buildInstance } from './build-instance.js';
import { holds, refusePromises } from './compiled/holds.js';
import { quickInstance } from './compiled/quick-instance.js';
import { type ModelIssue, ModelValidationError } from './errors.js';
import { isPlainObject, type ModelClass } from './model-class.js';
import { modelIssues, UNKNOWN_KEY, UNKNOWN_VALUE } from './model-issues.js';
import { checkOptionNames, optionNames } from './option-names.js';
import { structureIssues } from './structure.js';

/** What parseModel does with what is newer than the class. */
export interface ParseOptions {
  /** Members without a declared field: refused unless told to keep them. */
  unknownKeys?: 'refuse' | 'keep';
  /** Texts outside a closed list: refused unless told to keep them. */
  unknownValues?: 'refuse' | 'keep';
}

/** What parseModel is told where it is told nothing. */
const NO_OPTIONS: ParseOptions = {};

const PARSE_OPTIONS = optionNames<ParseOptions>({ unknownKeys: true, unknownValues: true });

/** Throws a RequestOptionsError for a name that is no option of parseModel. */
export function checkParseOptions(options: ParseOptions): void {
  // A list of the names would cost more than all else that is asked of a small object.
  for (const name in options)
    if (name !== 'unknownKeys' && name !== 'unknownValues')
      checkOptionNames(options, PARSE_OPTIONS, 'parseModel');
}

/**
 * Gives an instance of the class, or throws a ModelValidationError with every issue. Nothing is changed on the way: no default is
 * filled in, no text becomes a number, an absent field stays absent and null stays null. Throws an AsynchronousRuleError for a class of
 * your own with a rule that gives a promise and is not declared asynchronous, and a RequestOptionsError for an option that does not exist.
 */
export function parseModel<T extends object>(
  modelClass: ModelClass<T>,
  plain: unknown,
  options: ParseOptions = NO_OPTIONS,
): T {
  if (options !== NO_OPTIONS) checkParseOptions(options);
  const { value, issues } = checkedInstance(modelClass, plain, options);
  if (issues.length > 0 || value === undefined) throw new ModelValidationError(modelClass.name, issues);
  return value;
}

function checkedInstance<T extends object>(
  modelClass: ModelClass<T>,
  plain: unknown,
  options: ParseOptions,
): { value?: T; issues: ModelIssue[] } {
  if (!isPlainObject(plain)) return { issues: [notAnObject(modelClass)] };
  const quick = quickInstance(modelClass, plain, options);
  if (quick) return { value: quick, issues: [] };
  const unsafe = structureIssues(plain);
  if (unsafe.length > 0) return { issues: unsafe };
  const value = buildInstance(modelClass, plain);
  return { value, issues: issuesOf(value, options) };
}

/** Every issue of an instance that the options do not say to keep. Throws an AsynchronousRuleError where a rule gives a promise. */
export function issuesOf(value: object, options: ParseOptions): ModelIssue[] {
  if (holds(value, options)) return [];
  refusePromises(value);
  return modelIssues(value, keptRules(options));
}

/** The issue of a value that is no object at all. */
export const notAnObject = (modelClass: ModelClass): ModelIssue => ({
  path: '',
  rule: 'isObject',
  message: `a JSON object is needed for ${modelClass.name}`,
});

/** The rules that only something newer than the class breaks, as far as the options say to keep it. */
const keptRules = ({ unknownKeys, unknownValues }: ParseOptions): ReadonlySet<string> =>
  new Set([
    ...(unknownKeys === 'keep' ? [UNKNOWN_KEY] : []),
    ...(unknownValues === 'keep' ? [UNKNOWN_VALUE] : []),
  ]);
