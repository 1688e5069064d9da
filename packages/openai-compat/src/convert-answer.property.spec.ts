import { deepStrictEqual } from 'node:assert';

import { plainOf } from '@imagewire/arbitraries';
import {
  type ModelClass,
  OrqRouterLegacyGenerateImageResponse,
  parseModel,
  type PlainObject,
  serializeModel,
} from '@imagewire/models';
import * as fc from 'fast-check';
import diff from 'microdiff';

import { conversionsByDialect } from './all-conversions.js';
import type { AnswerConversion } from './conversions.js';
import type { ConvertedAnswer } from './convert-answer.js';

const numRuns = process.env.IMAGEWIRE_LONG === '1' ? 10_000 : 150;
const KEEP = { unknownKeys: 'keep' } as const;

/** What the answer is once it has been sent and read again. */
const overTheWire = ({ response }: ConvertedAnswer<object>): PlainObject =>
  JSON.parse(JSON.stringify(serializeModel(response))) as PlainObject;

const pairs = Object.values(conversionsByDialect).flatMap(({ answers, errors }): AnswerConversion[] => [
  ...(Object.values(answers) as AnswerConversion[]),
  errors,
]);

const directions = pairs.flatMap((conversion) => {
  const { dialect, operation, model, pivot, toOpenAI, fromOpenAI } = conversion;
  return [
    { name: `${dialect} ${operation} to openai`, from: model, to: pivot, there: toOpenAI, home: fromOpenAI },
    { name: `openai ${operation} to ${dialect}`, from: pivot, to: model, there: fromOpenAI, home: toOpenAI },
  ];
});

// An error's conversion always has its report.
const ofAnswers = directions.filter(({ name }) => !name.includes(' error '));

describe.each(ofAnswers)('$name', ({ from, there }) => {
  it('gives the same answer where no report is wanted, and carries nothing', () => {
    fc.assert(
      fc.property(plainOf(from, { newer: true }), (answer) => {
        const { response, report } = there(answer, { report: false });
        deepStrictEqual(response, there(answer, { carry: false }).response);
        deepStrictEqual(report, []);
      }),
      { numRuns },
    );
  });
});

describe.each(directions)('$name', ({ from, to, there, home }) => {
  it('gives a valid answer that comes home as it was, what is newer than the classes with it', () => {
    fc.assert(
      fc.property(fc.oneof(plainOf(from), plainOf(from, { newer: true })), (answer) => {
        const away = overTheWire(there(answer));
        parseModel(to, away, KEEP);
        deepStrictEqual(overTheWire(home(away)), answer);
      }),
      { numRuns },
    );
  });

  it('without carrying gives a valid answer, and reports exactly the paths that differ when it comes home', () => {
    fc.assert(
      fc.property(plainOf(from, { newer: true }), (answer) => {
        const { response, report } = there(answer, { carry: false });
        parseModel(to, serializeModel(response));
        const returned = overTheWire(home(overTheWire({ response, report }), { carry: false }));
        const expected = [...diff(answer, returned), ...madeUp(from, answer, serializeModel(response))];
        deepStrictEqual(
          outermost(report.map(({ path }) => (path === 'choices' ? 'data' : path))),
          outermost(expected.map(({ path }) => path.join('.'))),
        );
      }),
      { numRuns },
    );
  });

  it('makes a valid answer of whatever was paid for', () => {
    fc.assert(
      fc.property(
        plainOf(from, { newer: true }),
        fc.infiniteStream(fc.jsonValue({ maxDepth: 2 })),
        fc.nat(),
        (answer, values, seed) => {
          const { response } = there(broken(answer, values, seed) as PlainObject, { carry: false });
          parseModel(to, serializeModel(response));
        },
      ),
      { numRuns: Math.min(numRuns, 2000) },
    );
  });
});

/** A copy in which some members hold something else altogether. */
function broken(value: unknown, values: Iterator<unknown>, seed: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member], index): [string, unknown] => [
    key,
    (seed + index) % 3 === 0 ? values.next().value : broken(member, values, seed + index + 1),
  ]);
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
}

/** Members that the target has and the source lacks: they differ, though the way home may drop them again. */
function madeUp(from: ModelClass, answer: PlainObject, away: PlainObject): { path: (string | number)[] }[] {
  // The 2024 router's answers have another form than everyone else's, and call the data choices.
  if (from === OrqRouterLegacyGenerateImageResponse) return [];
  if ('choices' in away) return ['id', 'object', 'model'].map((name) => ({ path: [name] }));
  return diff(answer, away).filter(({ type }) => type === 'CREATE');
}

/** The paths that lie in no other path of the list, sorted, each once. */
const outermost = (paths: readonly string[]): string[] =>
  [...new Set(paths)].filter((path) => !paths.some((other) => path.startsWith(`${other}.`))).sort();
