import { inspect, isDeepStrictEqual } from 'node:util';

import { validateSync } from 'class-validator';
import * as fc from 'fast-check';

import { buildInstance } from '../src/build-instance.js';
import { holds } from '../src/compiled/holds.js';
import { quickInstance } from '../src/compiled/quick-instance.js';
import {
  type ModelClass,
  modelClasses,
  type ModelIssue,
  ModelValidationError,
  type ParseOptions,
  parseModel,
  type PlainObject,
} from '../src/index.js';
import { modelIssues } from '../src/model-issues.js';
import { structureIssues } from '../src/structure.js';
import { randomClass } from './random-classes.js';
import { anyValueOf } from './random-values.js';

const long = process.env.IMAGEWIRE_LONG === '1';
const seed = Number(process.env.IMAGEWIRE_SEED ?? (long ? Date.now() % 2 ** 31 : 20_261_121));
const inputs = long ? 100_000 : 2_000;

const modes: ParseOptions[] = [
  {},
  { unknownKeys: 'keep' },
  { unknownValues: 'keep' },
  { unknownKeys: 'keep', unknownValues: 'keep' },
];

/** What came of it: an instance, issues, or whatever else was thrown. */
type Outcome = { value: unknown } | { issues: readonly ModelIssue[] } | { thrown: string };

function outcomeOf(run: () => unknown): Outcome {
  try {
    return { value: run() };
  } catch (error) {
    return error instanceof ModelValidationError ? { issues: error.issues } : { thrown: String(error) };
  }
}

/** parseModel without anything compiled: the structure in full, then class-validator. */
function plainly(modelClass: ModelClass, plain: PlainObject, options: ParseOptions): object {
  const unsafe = structureIssues(plain);
  if (unsafe.length > 0) throw new ModelValidationError(modelClass.name, unsafe);
  const value = buildInstance(modelClass, plain);
  const newer = [options.unknownKeys && 'whitelistValidation', options.unknownValues && 'isIn'];
  const issues = modelIssues(value, new Set(newer.filter((rule) => rule !== undefined)));
  if (issues.length > 0) throw new ModelValidationError(modelClass.name, issues);
  return value;
}

/** Holds compiled rules to class-validator's own verdict, for one class and one value, in every mode. */
function compare(modelClass: ModelClass, plain: PlainObject): void {
  for (const options of modes) {
    const expected = outcomeOf(() => plainly(modelClass, plain, options));
    const found = outcomeOf(() => parseModel(modelClass, plain, options));
    if (!isDeepStrictEqual(found, expected))
      throw new Error(`compiled: ${inspect(found)}\nclass-validator: ${inspect(expected)}`);
    if (!('value' in expected) && holdsOf(modelClass, plain, options))
      throw new Error(`passes an instance that class-validator does not: ${inspect(expected)}`);
  }
  const accepted = outcomeOf(() => parseModel(modelClass, plain));
  if ('value' in accepted) refuseErrors(accepted.value as object);
}

/** Throws where class-validator itself, asked for everything, has any error with what was accepted. */
function refuseErrors(accepted: object): void {
  const errors = validateSync(accepted, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw new Error(`accepted against class-validator: ${errors.join(' ')}`);
}

function holdsOf(modelClass: ModelClass, plain: PlainObject, options: ParseOptions): boolean {
  if (structureIssues(plain).length > 0) return false;
  const built = outcomeOf(() => holds(buildInstance(modelClass, plain), options));
  return 'value' in built && built.value === true;
}

const flat = Object.values(modelClasses).slice(0, 4);
const inner = fc.sample(randomClass(flat), { numRuns: 30, seed });
const generated = fc.sample(randomClass([...flat, ...inner]), { numRuns: long ? 600 : 150, seed });
const values = new Map<ModelClass, fc.Arbitrary<PlainObject>>();

/** A class of the list with a value for it. */
const pairOf = (classes: readonly ModelClass[]): fc.Arbitrary<[ModelClass, PlainObject]> =>
  fc.constantFrom(...classes).chain((modelClass) => {
    const value = values.get(modelClass) ?? anyValueOf(modelClass);
    values.set(modelClass, value);
    return value.map((plain): [ModelClass, PlainObject] => [modelClass, plain]);
  });

describe(`compiled rules, with seed ${seed}`, () => {
  it('judge as class-validator for every model class', () => {
    fc.assert(
      fc.property(pairOf(Object.values(modelClasses)), ([modelClass, plain]) => {
        compare(modelClass, plain);
      }),
      { numRuns: inputs / 2, seed },
    );
  });

  it('judge as class-validator for random classes over all its synchronous decorators', () => {
    fc.assert(
      fc.property(pairOf(generated), ([modelClass, plain]) => {
        compare(modelClass, plain);
      }),
      { numRuns: inputs / 2, seed },
    );
  });

  it('decide alone what is valid, without class-validator', () => {
    const pairs = fc.sample(pairOf(Object.values(modelClasses)), { numRuns: 1000, seed });
    const valid = pairs.filter(
      ([modelClass, plain]) => 'value' in outcomeOf(() => plainly(modelClass, plain, {})),
    );
    const quick = valid.filter(([modelClass, plain]) => quickInstance(modelClass, plain, {}));
    expect(valid.length).toBeGreaterThan(200);
    expect(quick.length / valid.length).toBeGreaterThan(0.95);
  });
});
