import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import Ajv2020 from 'ajv/dist/2020';

import { lintVectors, type Vectors } from './lint-vectors.js';
import type { ValidateCase } from './rule-coverage.js';
import { allParts, readData, readRules, readVectors } from './read-vectors.js';

const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false }).addSchema(
  readData('schema/case.json') as object,
);
const schemaFiles = readdirSync(join(__dirname, '../schema'));
const ruleSchema = ajv.compile(readData('schema/rules.json') as object);

const schemaProblems = (part: string, content: object): string[] | undefined => {
  if (!schemaFiles.includes(`${part}.json`)) return undefined;
  const validate = ajv.getSchema(`${part}.json`) ?? ajv.compile(readData(`schema/${part}.json`) as object);
  return validate(content) ? [] : [ajv.errorsText(validate.errors)];
};

const cases: ValidateCase[] = [
  { name: 'takes n', source: 'spec', input: { n: 1 }, accepted: true },
  { name: 'takes nothing', source: 'spec', input: {}, accepted: true },
  { name: 'refuses null', source: 'spec', input: { n: null }, issues: [{ path: 'n', rule: 'isInt' }] },
  {
    name: 'refuses others',
    source: 'spec',
    input: { x: 1 },
    issues: [{ path: 'x', rule: 'whitelistValidation' }],
  },
];
const file = { file: 'validate/openai/Thing.json', class: 'Thing', cases };
const sound: Vectors = {
  files: [file],
  rules: { Thing: { n: { optional: true, rules: ['isInt'] } } },
  schemaProblems,
  runParts: ['validate'],
};
const withFile = (change: object): Vectors => ({ ...sound, files: [{ ...file, ...change }] });
const without = (name: string): Vectors => withFile({ cases: file.cases.filter((one) => one.name !== name) });

describe('the vectors', () => {
  it('are sound', () => {
    expect(
      lintVectors({
        files: allParts().flatMap((part) => readVectors(part)),
        rules: readRules(),
        schemaProblems,
        runParts: Object.values(readData('parts.json') as Record<string, string[]>).flat(),
      }),
    ).toEqual([]);
  });

  it('stand beside a rule list that fits its schema', () => {
    expect(ruleSchema(readData('rules.json')) || ruleSchema.errors).toBe(true);
  });
});

describe('lintVectors', () => {
  it('finds nothing in sound vectors', () => {
    expect(lintVectors(sound)).toEqual([]);
  });

  it.each<[string, Vectors, string]>([
    ['a part that nobody runs', { ...sound, runParts: ['read'] }, 'Thing.json: no package runs it'],
    [
      'a folder that nobody runs',
      { ...sound, runParts: ['validate/sudo'] },
      'Thing.json: no package runs it',
    ],
    [
      'a part without a schema',
      withFile({ file: 'dream/openai/Thing.json' }),
      'schema/dream.json is missing',
    ],
    ['a file of another name', withFile({ file: 'validate/openai/Other.json' }), 'must be called Thing.json'],
    [
      'two cases of one name',
      withFile({ cases: [...file.cases, file.cases[0]] }),
      'has two cases called "takes n"',
    ],
    ['a file without cases', withFile({ cases: [] }), 'data/cases must NOT have fewer than 1 items'],
    [
      'a case that expects both',
      withFile({ cases: [{ ...file.cases[2], accepted: true }] }),
      'must match exactly one schema in oneOf',
    ],
    ['a class that the rules do not know', { ...sound, rules: {} }, 'does not know the class Thing'],
    ['a class without vectors', { ...sound, files: [] }, 'Thing has no file in validate/'],
    ['a field that is never there', without('takes n'), 'n: no case accepts a value'],
    ['an optional field that is always there', without('takes nothing'), 'n: no case accepts its absence'],
    ['a rule that is never broken', without('refuses null'), 'n: no case refuses by isInt'],
    ['null that is never refused', without('refuses null'), 'n: no case refuses null'],
    ['no unknown member', without('refuses others'), 'no case refuses an unknown member'],
    [
      'null that is never accepted',
      { ...sound, rules: { Thing: { n: { nullable: true, optional: true, rules: [] } } } },
      'n: no case accepts null',
    ],
    [
      'a required field that is never missed',
      { ...sound, rules: { Thing: { n: { rules: [] } } } },
      'n: no case refuses its absence',
    ],
  ])('finds %s', (_, vectors, problem) => {
    expect(lintVectors(vectors)).toContainEqual(expect.stringContaining(problem));
  });
});
