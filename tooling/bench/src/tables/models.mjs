import {
  jsonSchemas,
  OpenAIGenerateImageRequest,
  OpenAIGenerateImageResponse,
  parseModel,
  readModel,
} from '@imagewire/models';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import * as v from 'valibot';

import { accepted } from '../accepted.mjs';
import { requestText, responseText } from '../bodies.mjs';
import { valibotRequest, valibotResponse, zodRequest, zodResponse } from '../schemas.mjs';

// JSON text to a checked value.
export const floor = 'JSON.parse';

const ours = 'Imagewire';
const body = (name, text, target) => ({
  name,
  text,
  isRequest: name === 'request',
  operations: 3000,
  rounds: 21,
  targets: [{ contender: ours, metric: `time / ${floor}`, atMost: target }],
});

export const rows = [
  body('response, 1 image', responseText(1), 1.6),
  body('response, 10 images', responseText(10), 1.8),
  body('request', requestText, 1.6),
];

const classOf = ({ isRequest }) => (isRequest ? OpenAIGenerateImageRequest : OpenAIGenerateImageResponse);

function ajvCheck({ isRequest, ...row }) {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema({ ...jsonSchemas({ unknownKeys: isRequest ? 'refuse' : 'keep' }), $id: 'models' });
  return ajv.getSchema(`models#/$defs/${classOf({ isRequest, ...row }).name}`);
}

function readOrParse({ isRequest, text, ...row }) {
  const modelClass = classOf({ isRequest, ...row });
  if (isRequest) return () => parseModel(modelClass, JSON.parse(text));
  return () => {
    const { value, issues } = readModel(modelClass, JSON.parse(text));
    return accepted(issues.length === 0, value);
  };
}

function byClassValidator({ isRequest, text, ...row }) {
  const options = { whitelist: isRequest, forbidNonWhitelisted: isRequest };
  return () => {
    const instance = plainToInstance(classOf({ isRequest, ...row }), JSON.parse(text));
    return accepted(validateSync(instance, options).length === 0, instance);
  };
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
  [ours]: { makes: 'instance', checks: 'all rules', prepare: readOrParse },
  'class-transformer + class-validator': {
    makes: 'instance',
    checks: 'all rules',
    prepare: byClassValidator,
  },
  zod: {
    makes: 'plain',
    checks: 'types, lists and URLs',
    prepare: ({ isRequest, text }) => {
      const schema = isRequest ? zodRequest : zodResponse;
      return () => schema.parse(JSON.parse(text));
    },
  },
  valibot: {
    makes: 'plain',
    checks: 'types, lists and URLs',
    prepare: ({ isRequest, text }) => {
      const schema = isRequest ? valibotRequest : valibotResponse;
      return () => v.parse(schema, JSON.parse(text));
    },
  },
  ajv: {
    makes: 'plain',
    checks: 'our JSON Schema',
    prepare: (row) => {
      const isValid = ajvCheck(row);
      return () => {
        const value = JSON.parse(row.text);
        return accepted(isValid(value), value);
      };
    },
  },
};
