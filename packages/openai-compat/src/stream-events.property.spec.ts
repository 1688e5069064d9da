import { deepStrictEqual } from 'node:assert';

import { plainOf } from '@imagewire/arbitraries';
import {
  OpenAIEditImageCompletedEvent,
  OpenAIGenerateImageCompletedEvent,
  type ModelClass,
  parseModel,
  type PlainObject,
  serializeModel,
} from '@imagewire/models';
import * as fc from 'fast-check';

import { conversionsByDialect } from './all-conversions.js';

const numRuns = process.env.IMAGEWIRE_LONG === '1' ? 10_000 : 100;

const models: Readonly<Record<'generate' | 'edit', ModelClass>> = {
  generate: OpenAIGenerateImageCompletedEvent,
  edit: OpenAIEditImageCompletedEvent,
};

const pairs = Object.entries(conversionsByDialect).flatMap(([dialect, { answers, events }]) =>
  (['generate', 'edit'] as const).flatMap((operation) => {
    const [answer, pair] = [answers[operation], events[operation]];
    return answer && pair
      ? [{ dialect, operation, model: answer.model, event: models[operation], pair }]
      : [];
  }),
);

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const imagesOf = ({ data, choices }: PlainObject): unknown[] => (data ?? choices ?? []) as unknown[];

it.each(pairs)(
  '$dialect: the events of an answer to $operation are valid, and become it again',
  ({ model, event, pair }) => {
    fc.assert(
      fc.property(plainOf(model, { newer: true }), (answer) => {
        // An answer without images has no event that could bring it home.
        fc.pre(imagesOf(answer).length > 0);
        const events = overTheWire(pair.toOpenAI(answer).events.map((one) => serializeModel(one)));
        for (const one of events) parseModel(event, one, { unknownKeys: 'keep' });
        deepStrictEqual(overTheWire(serializeModel(pair.fromOpenAI(events).response)), answer);
      }),
      { numRuns },
    );
  },
);
