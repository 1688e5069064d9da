import { deepStrictEqual } from 'node:assert';

import { plainOf } from '@imagewire/arbitraries';
import { parseModel, type PlainObject, serializeModel } from '@imagewire/models';
import * as fc from 'fast-check';
import diff from 'microdiff';

import { conversionsByDialect } from './all-conversions.js';
import type { RequestConversion } from './conversions.js';
import { ConversionError, type LossReport } from './loss.js';

const numRuns = process.env.IMAGEWIRE_LONG === '1' ? 10_000 : 150;

const conversions = Object.values(conversionsByDialect).flatMap(
  ({ requests }) => Object.values(requests) as RequestConversion[],
);

const models = fc.constantFrom(
  'openai/gpt-image-1',
  'gpt-image-2',
  'openai/dall-e-3',
  'dall-e-2',
  'google/imagen-4',
);

/** Requests of a dialect for models that capabilities know, and for one that they do not; with a picture where one is needed. */
const requestsOf = ({ model }: RequestConversion): fc.Arbitrary<PlainObject> =>
  fc.tuple(plainOf(model), models).map(([plain, name]) => ({
    ...plain,
    model: name,
    ...(/Edit|Variation/.test(model.name) && { image: 'a.png' }),
  }));

const pathsOf = (report: LossReport, ...kinds: string[]): string[] =>
  report.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path);

const differing = (first: PlainObject, second: PlainObject): string[] =>
  diff(first, second).map(({ path }) => path.join('.'));

describe.each(
  conversions.map((conversion) => ({ name: `${conversion.dialect} ${conversion.operation}`, conversion })),
)('a request, $name', ({ conversion }) => {
  const { dialect, model, pivot, toOpenAI, fromOpenAI } = conversion;

  it('is valid in OpenAI’s shape, and home again differs only where that was said', () => {
    fc.assert(
      fc.property(requestsOf(conversion), (asked) => {
        const there = toOpenAI(asked, { onLoss: 'warn' });
        parseModel(pivot, serializeModel(there.request));
        const home = fromOpenAI(serializeModel(there.request), { onLoss: 'warn', options: there.options });
        parseModel(model, serializeModel(home.request));

        const differences = differing(
          dialect === 'orq-router' ? withOptionsOnTop(asked) : withoutEmptyOptions(asked),
          serializeModel(home.request),
        );
        const said = pathsOf([...there.report, ...home.report], 'lost', 'mapped');
        deepStrictEqual(
          differences.filter((path) => !said.includes(path)),
          [],
        );
        const lost = pathsOf(there.report, 'lost');
        deepStrictEqual(
          lost.filter((path) => !differences.includes(path)),
          [],
        );
      }),
      { numRuns },
    );
  });

  it('is refused exactly where something would be lost', () => {
    fc.assert(
      fc.property(requestsOf(conversion), (asked) => {
        const lost = pathsOf(toOpenAI(asked, { onLoss: 'warn' }).report, 'lost');
        deepStrictEqual(
          refusedPaths(() => toOpenAI(asked)),
          lost,
        );
      }),
      { numRuns },
    );
  });

  it('of OpenAI is refused exactly where something would be lost', () => {
    fc.assert(
      fc.property(plainOf(pivot), models, (plain, name) => {
        const asked = { ...plain, model: name };
        const { request, report } = fromOpenAI(asked, { onLoss: 'warn' });
        parseModel(model, serializeModel(request));
        deepStrictEqual(
          refusedPaths(() => fromOpenAI(asked)),
          pathsOf(report, 'lost'),
        );
      }),
      { numRuns },
    );
  });
});

function refusedPaths(convert: () => unknown): string[] {
  try {
    convert();
    return [];
  } catch (error) {
    if (error instanceof ConversionError) return pathsOf(error.report, 'refused');
    throw error;
  }
}

const ON_TOP = ['name', 'retry', 'fallbacks', 'cache', 'load_balancer', 'timeout'];

/** A request of the router with each option where it counts. */
function withOptionsOnTop({ orq, ...request }: PlainObject): PlainObject {
  const nested = { ...(orq as PlainObject | undefined) };
  for (const name of ON_TOP) {
    if (nested[name] !== undefined) request[name] ??= nested[name];
    Reflect.deleteProperty(nested, name);
  }
  return withoutEmptyOptions({ ...request, orq: nested });
}

const withoutEmptyOptions = ({ orq, ...request }: PlainObject): PlainObject =>
  Object.keys(orq ?? {}).length > 0 ? { ...request, orq } : request;
