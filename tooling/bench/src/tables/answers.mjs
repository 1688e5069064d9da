import { OpenAIGenerateImageResponse, readModel } from '@imagewire/models';
import { readJsonObject } from '@imagewire/transport';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

import { accepted } from '../accepted.mjs';
import { answerText } from '../bodies.mjs';
import { zodResponse } from '../schemas.mjs';

// The bytes of an answer in base64 to a checked value.
export const floor = 'JSON.parse of the text';

const ours = 'Imagewire';

const row = (name, megabytes, images, targets = []) => ({
  name,
  text: answerText(megabytes, images),
  operations: Math.ceil(64 / (megabytes * images)),
  rounds: 11,
  targets,
});

const target = [{ contender: ours, metric: `time / ${floor}`, atMost: 0.25 }];

// A picture of 3 MiB is a text of 4.
export const rows = [
  row('1 MiB of base64', 0.75, 1),
  row('4 MiB of base64', 3, 1, target),
  row('8 MiB of base64', 6, 1, target),
  row('32 MiB of base64', 24, 1),
  row('10 of 1 MiB of base64', 0.75, 10),
];

const CALL = { dialect: 'openai', operation: 'generate' };

/** From where to where each picture stands: known beforehand, so that no time goes into finding them. */
function placesOf(body) {
  const places = [];
  const beginning = '"b64_json":"';
  for (let at = body.indexOf(beginning); at !== -1; at = body.indexOf(beginning, at)) {
    const from = at + beginning.length;
    at = body.indexOf('"', from);
    places.push([from, at]);
  }
  return places;
}

export const contenders = {
  [floor]: {
    makes: 'plain',
    checks: 'nothing',
    prepare:
      ({ text }) =>
      () =>
        JSON.parse(text),
  },
  'the pictures as strings, no more': {
    makes: 'nothing',
    checks: 'nothing',
    prepare: ({ text }) => {
      const body = Buffer.from(text);
      const places = placesOf(body);
      return () => places.map(([from, to]) => body.latin1Slice(from, to));
    },
  },
  [ours]: {
    makes: 'instance',
    checks: 'all rules',
    prepare: ({ text }) => {
      const body = Buffer.from(text);
      return () => {
        const plain = readJsonObject({ status: 200, headers: {}, body, attempts: [] }, CALL);
        const { value, issues } = readModel(OpenAIGenerateImageResponse, plain);
        return accepted(issues.length === 0, value);
      };
    },
  },
  zod: {
    makes: 'plain',
    checks: 'types, lists and URLs',
    prepare: ({ text }) => {
      const body = Buffer.from(text);
      return () => zodResponse.parse(JSON.parse(body.toString()));
    },
  },
  'class-transformer + class-validator': {
    makes: 'instance',
    checks: 'all rules',
    prepare: ({ text }) => {
      const body = Buffer.from(text);
      return () => {
        const instance = plainToInstance(OpenAIGenerateImageResponse, JSON.parse(body.toString()));
        return accepted(validateSync(instance).length === 0, instance);
      };
    },
  },
};
