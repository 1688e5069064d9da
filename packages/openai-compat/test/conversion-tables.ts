import { type ModelClass, type PlainObject, serializeModel } from '@imagewire/models';

import { conversionsByDialect } from '../src/all-conversions.js';
import type { AnswerConversion, ByOperation, RequestConversion } from '../src/conversions.js';
import { issuesOf } from '../src/fit-answer.js';
import { ConversionError, type LossEntry, type LossReport } from '../src/loss.js';
import { type ClassField, fieldsOf, smallest, wordsOf } from './class-fields.js';
import { AS_IT_IS, IMPLIED, placeOf } from './place-of.js';
import type { Sample } from './samples.js';

/** One direction of a conversion, and what its losses are called. */
interface Way {
  readonly source: ModelClass;
  readonly target: ModelClass;
  /** Members that every message has, though the source does not require them. */
  readonly base: PlainObject;
  readonly lost: 'carried' | 'refused';
  readonly convert: (plain: PlainObject) => { output: PlainObject; report: LossReport; options?: object };
}

/** The tables of every pair, made by converting a message around each kind of value of each member. */
export const conversionTables = (): string =>
  Object.entries(conversionsByDialect)
    .flatMap(([dialect, { requests, answers, errors }]) => [
      `## ${dialect}\n`,
      ...entriesOf(requests).map(([operation, pair]) => table(`${operation}, request`, requestWays(pair))),
      ...entriesOf(answers).map(([operation, pair]) => table(`${operation}, answer`, answerWays(pair))),
      table('error', answerWays(errors)),
    ])
    .join('\n');

const entriesOf = <T>(byOperation: ByOperation<T>): [string, T][] =>
  Object.entries(byOperation) as [string, T][];

function requestWays({ operation, model, pivot, toOpenAI, fromOpenAI }: RequestConversion): [Way, Way] {
  const base = { model: 'a-model', ...(operation !== 'generate' && { image: 'a.png' }) };
  const out: Way['convert'] = (plain) => {
    const { request, report, options } = toOpenAI(plain, { onLoss: 'warn' });
    return { output: serializeModel(request), report, options };
  };
  const home: Way['convert'] = (plain) => {
    const { request, report } = fromOpenAI(plain, { onLoss: 'warn' });
    return { output: serializeModel(request), report };
  };
  return [
    { source: model, target: pivot, base, lost: 'refused', convert: out },
    { source: pivot, target: model, base, lost: 'refused', convert: home },
  ];
}

function answerWays({ model, pivot, toOpenAI, fromOpenAI }: AnswerConversion): [Way, Way] {
  const through =
    (convert: AnswerConversion['toOpenAI']): Way['convert'] =>
    (plain) => {
      const { response, report } = convert(plain, { carry: false });
      return { output: serializeModel(response), report };
    };
  return [
    { source: model, target: pivot, base: {}, lost: 'carried', convert: through(toOpenAI) },
    { source: pivot, target: model, base: {}, lost: 'carried', convert: through(fromOpenAI) },
  ];
}

function table(title: string, ways: [Way, Way]): string {
  const cells = ways.map((way) => {
    const fields = fieldsOf(way.source, { base: way.base, words: wordsOf(way.target) });
    return new Map(fields.flatMap((field) => cellsOf(way, field)));
  });
  const members = [...new Set(cells.flatMap((column) => [...column.keys()]))];
  const made = ways.map(madeUp);
  const rows = members.map((member) => {
    const columns = cells.map(
      (column, index) => column.get(member) ?? (made[index]?.has(member) ? 'invented' : ''),
    );
    return `| \`${member}\` | ${columns.join(' | ')} |`;
  });
  return [`### ${title}\n`, '| member | to OpenAI | from OpenAI |', '| --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}

/** What is invented for the smallest message, by its path in the target. */
function madeUp({ source, base, convert }: Way): Set<string> {
  const { report } = convert(smallest(source, base));
  return new Set(report.filter(({ kind }) => kind === 'invented').map(({ path }) => path));
}

/** A member's cell, and those of what it holds where it is not said as a whole. */
function cellsOf(way: Way, field: ClassField): [string, string][] {
  const cell = cellOf(way, field);
  const isWhole = field.members.length === 0 || cell === way.lost || cell.startsWith('option');
  const own: [string, string][] =
    isWhole || (cell !== AS_IT_IS && cell !== IMPLIED) ? [[field.path, cell]] : [];
  return isWhole ? own : [...own, ...field.members.flatMap((member) => cellsOf(way, member))];
}

function cellOf(way: Way, field: ClassField): string {
  const absent = field.isOptional ? [{ label: 'absent', value: undefined }] : [];
  const outcomes = new Map<string, string[]>();
  const valid = field.samples.filter(({ value }) => issuesOf(way.source, field.around(value)).length === 0);
  for (const sample of [...valid, ...absent]) {
    const outcome = outcomeOf(way, field, sample);
    if (sample.label === 'absent' && !['refused', 'invented'].includes(outcome)) continue;
    outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), sample.label]);
  }
  const [first] = outcomes.keys();
  return [...outcomes]
    .map(([outcome, labels]) =>
      outcome === first && labels.includes('') ? outcome : said(outcome, labels, outcomes.size),
    )
    .join('; ');
}

const said = (outcome: string, labels: readonly string[], kinds: number): string =>
  kinds === 1 ? outcome : `${labels.filter((label) => label !== '').join(', ')} ${outcome}`;

function outcomeOf(way: Way, field: ClassField, { value }: Sample): string {
  try {
    const { output, report, options = {} } = way.convert(field.around(value));
    const path = field.path.replaceAll('[]', '.0');
    const entry = report.find((one) => one.path === path || path.startsWith(`${one.path}.`));
    if (entry) return wordFor(entry, value, way);
    const [option] = Object.keys(options);
    return option === undefined ? placeOf(output, value, path) : `option \`${option}\``;
  } catch (error) {
    if (error instanceof ConversionError) return 'refused';
    throw error;
  }
}

function wordFor({ kind }: LossEntry, value: unknown, { lost }: Way): string {
  if (kind === 'mapped') return 'left unsaid';
  if (kind === 'invented') return 'invented';
  const isFraction = typeof value === 'number' && !Number.isInteger(value);
  return isFraction && lost === 'carried' ? 'rounded and carried' : lost;
}
