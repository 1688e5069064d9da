import { type ExpectedIssue, partsOf, readRules, readVectors, type VectorCase } from '@imagewire/conformance';

import failures from '../known-failures.json';
import { rulesOf } from '../test/rules-of.js';
import { schemaValidator } from '../test/schema-validator.js';
import {
  type FormField,
  type ModelClass,
  modelClasses,
  type ModelIssue,
  ModelValidationError,
  parseFormFields,
  parseModel,
  readModel,
  serializeModel,
} from './index.js';
import { isPlainObject } from './model-class.js';

interface Case extends VectorCase {
  input: object;
  fields: FormField[];
  plain: object;
  issues?: ExpectedIssue[];
  refused?: ExpectedIssue[];
  kept?: object;
}

/** Vectors that do not pass yet, each with the reason why; one that passes must leave the list. */
const knownFailures: { file: string; case: string; reason: string }[] = failures;

const expectIssues = (found: readonly ModelIssue[], expected: ExpectedIssue[] = []): void => {
  const plain = found.map(({ path, rule }) => ({ path, rule }));
  expect(plain).toHaveLength(expected.length);
  expect(plain).toEqual(expect.arrayContaining(expected));
};

const issuesOf = (run: () => unknown): readonly ModelIssue[] => {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof ModelValidationError) return error.issues;
    throw error;
  }
};

const expectKept = (modelClass: ModelClass, input: object): void => {
  expect(serializeModel(readModel(modelClass, input).value)).toEqual(input);
};

/** Limits that hold whatever the class, which no schema of a class can say. */
const structural = new Set(['isSafeKey', 'maxDepth']);

const runners: Record<string, (modelClass: ModelClass, vector: Case) => void> = {
  validate(modelClass, { input, issues }) {
    expectIssues(
      issuesOf(() => parseModel(modelClass, input)),
      issues,
    );
    if (issues?.some(({ rule }) => structural.has(rule))) return;
    expect(schemaValidator(modelClass.name)(input)).toBe(!issues);
    if (isPlainObject(input)) expectKept(modelClass, input);
  },
  read(modelClass, { input, issues, refused, kept = input }) {
    if (refused) {
      expectIssues(
        issuesOf(() => readModel(modelClass, input)),
        refused,
      );
      return;
    }
    const read = readModel(modelClass, input);
    expectIssues(read.issues, issues);
    expect(serializeModel(read.value)).toEqual(kept);
  },
  roundtrip(modelClass, { input }) {
    expectKept(modelClass, input);
  },
  forms(modelClass, { fields, plain, issues }) {
    const parsed = parseFormFields(modelClass, fields);
    expect(parsed).toEqual(plain);
    expectIssues(
      issuesOf(() => parseModel(modelClass, parsed)),
      issues,
    );
  },
};

describe.each(partsOf('models'))('%s', (part) => {
  const run = runners[part];
  if (!run) throw new Error(`vectors/${part} has no runner here`);
  describe.each(readVectors<Case>(part))('$file', ({ file, class: name, cases }) => {
    for (const vector of cases) {
      const failure = knownFailures.find((known) => known.file === file && known.case === vector.name);
      const test = failure ? it.failing : it;
      test(vector.name, () => {
        run(modelClasses[name!]!, vector);
      });
    }
  });
});

it('lists only failures of cases that there are', () => {
  const cases = partsOf('models').flatMap((part) =>
    readVectors(part).flatMap(({ file, cases }) => cases.map(({ name }) => `${file}: ${name}`)),
  );
  expect(cases).toEqual(expect.arrayContaining(knownFailures.map((known) => `${known.file}: ${known.case}`)));
});

it('has the rules that the vectors cover, field by field', () => {
  expect(Object.fromEntries(Object.values(modelClasses).map((one) => [one.name, rulesOf(one)]))).toEqual(
    readRules(),
  );
});
