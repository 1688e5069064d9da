import { partsOf, readVectors, type VectorCase } from '@imagewire/conformance';
import { type PlainObject, serializeModel } from '@imagewire/models';

import { conversionsByDialect } from './all-conversions.js';
import type { Inventions } from './invent.js';
import { ConversionError, type Dialect, type LossReport, type Operation } from './loss.js';

interface Case extends VectorCase {
  to: 'openai' | 'dialect';
  input: PlainObject;
  carry?: boolean;
  oneWay?: boolean;
  options?: Inventions & { status?: number; onLoss?: 'warn'; gateway?: object };
  output?: unknown;
  gateway?: object;
  status?: number;
  report?: { path: string; kind: string }[];
  refused?: string[];
}

/** What a conversion comes to, as the vectors have it. */
interface Result {
  output: unknown;
  report: LossReport;
  gateway?: object;
  status?: number;
}

type Convert = (to: Case['to'], input: never, vector: Case) => Result;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  generate: 'generate',
  edit: 'edit',
  image: 'variation',
};

/** What converts a kind of message: the first word of its name is the operation, the last the kind. */
function converter(dialect: Dialect, message: string): Convert {
  const conversions = conversionsByDialect[dialect];
  const operation = OPERATIONS[message.split('-')[0]!]!;
  if (message === 'error-body') return (to, input, vector) => convertError(dialect, to, input, vector);
  if (message.endsWith('-request'))
    return (to, input, vector) => convertRequest(conversions.requests[operation]!, to, input, vector);
  if (message.endsWith('-events'))
    return (to, input, vector) => convertEvents(conversions.events[operation]!, to, input, vector);
  const { toOpenAI, fromOpenAI } = conversions.answers[operation]!;
  return (to, input, { options, carry = true }) => {
    const { response, report } = (to === 'openai' ? toOpenAI : fromOpenAI)(input, {
      ...options,
      ...(!carry && { carry }),
    });
    return { output: serializeModel(response), report };
  };
}

type Conversions = (typeof conversionsByDialect)[Dialect];

function convertRequest(
  conversion: Conversions['requests']['generate'],
  to: Case['to'],
  input: PlainObject,
  { options = {} }: Case,
): Result {
  const { gateway, onLoss = 'refuse' } = options;
  if (to === 'dialect') {
    const { request, report } = conversion.fromOpenAI(input, {
      onLoss,
      ...(gateway && { options: gateway }),
    });
    return { output: serializeModel(request), report };
  }
  const { request, report, options: taken } = conversion.toOpenAI(input, { onLoss });
  return { output: serializeModel(request), report, gateway: taken };
}

function convertEvents(
  conversion: Conversions['events']['generate'],
  to: Case['to'],
  input: never,
  { carry = true }: Case,
): Result {
  if (to === 'openai') {
    const { events, report } = conversion.toOpenAI(input, { carry });
    return { output: events.map((event) => serializeModel(event)), report };
  }
  const { response, report } = conversion.fromOpenAI(input, { carry });
  return { output: serializeModel(response), report };
}

function convertError(
  dialect: Dialect,
  to: Case['to'],
  input: PlainObject,
  { carry = true, options = {} }: Case,
): Result {
  const { openAIError, errorFromOpenAI } = conversionsByDialect[dialect];
  const { status, body, report } = (to === 'openai' ? openAIError : errorFromOpenAI)(input, {
    ...options,
    carry,
  });
  return { output: serializeModel(body), report, status };
}

const sorted = (report: LossReport | Case['report'] = []): string[] =>
  report.map(({ path, kind }) => `${kind} ${path}`).sort();

function expectResult(convert: Convert, vector: Case): void {
  const result = convert(vector.to, vector.input as never, vector);
  expect(result.output).toEqual(vector.output);
  expect(sorted(result.report)).toEqual(sorted(vector.report));
  expect({ gateway: result.gateway, status: result.status }).toEqual({
    gateway: vector.gateway,
    status: vector.status,
  });
}

function expectRefused(convert: Convert, { to, input, refused = [], ...vector }: Case): void {
  expect.assertions(2);
  try {
    convert(to, input as never, { to, input, ...vector });
  } catch (error) {
    expect(error).toBeInstanceOf(ConversionError);
    expect((error as ConversionError).report.map(({ path }) => path).sort()).toEqual([...refused].sort());
  }
}

function expectHome(convert: Convert, { to, input, output }: Case): void {
  const home = to === 'openai' ? 'dialect' : 'openai';
  expect(convert(home, output as never, { to: home, input: {}, name: '', source: '' }).output).toEqual(input);
}

const isReversible = (message: string, { carry = true, oneWay = false, refused }: Case): boolean =>
  carry && !oneWay && !refused && !message.endsWith('-request');

describe.each(partsOf('openai-compat'))('%s', (part) => {
  describe.each(readVectors<Case>(part))('$file', ({ dialect, message, cases }) => {
    const convert = converter(dialect as Dialect, message!);

    it.each(cases)('$name', (vector) => {
      (vector.refused ? expectRefused : expectResult)(convert, vector);
      if (isReversible(message!, vector)) expectHome(convert, vector);
    });
  });
});
