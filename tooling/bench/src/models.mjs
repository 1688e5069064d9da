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

import { requestText, responseText } from './bodies.mjs';
import { ratios } from './ratios.mjs';
import { valibotRequest, valibotResponse, zodRequest, zodResponse } from './schemas.mjs';

const [row] = process.argv.slice(2);
const isRequest = row === 'request';
const body = isRequest ? requestText : responseText(row === 'response, 1 image' ? 1 : 10);
const modelClass = isRequest ? OpenAIGenerateImageRequest : OpenAIGenerateImageResponse;
const targets = { 'response, 1 image': 1.6, 'response, 10 images': 1.8, request: 1.6 };

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema({ ...jsonSchemas({ unknownKeys: isRequest ? 'refuse' : 'keep' }), $id: 'models' });
const isValid = ajv.getSchema(`models#/$defs/${modelClass.name}`);
const zodSchema = isRequest ? zodRequest : zodResponse;
const valibotSchema = isRequest ? valibotRequest : valibotResponse;

const refuse = (name) => {
  throw new Error(`${name} refuses the body that all must accept`);
};

/** Each goes from the text to a checked value; a refusal would make its time worthless, so it ends the run. */
const contenders = {
  'JSON.parse alone': () => JSON.parse(body),
  'Imagewire: instance': isRequest
    ? () => parseModel(modelClass, JSON.parse(body))
    : () => readModel(modelClass, JSON.parse(body)).issues.length > 0 && refuse('Imagewire'),
  'class-transformer + class-validator: instance': () => {
    const options = { whitelist: isRequest, forbidNonWhitelisted: isRequest };
    const instance = plainToInstance(modelClass, JSON.parse(body));
    if (validateSync(instance, options).length > 0) refuse('class-validator');
  },
  'zod: plain': () => zodSchema.parse(JSON.parse(body)),
  'valibot: plain': () => v.parse(valibotSchema, JSON.parse(body)),
  'ajv: plain': () => isValid(JSON.parse(body)) || refuse('ajv'),
};

const results = Object.entries(ratios(contenders, 3000)).map(([name, value]) => ({
  row: `${row}: ${name}`,
  metric: 'time / JSON.parse',
  value,
  ...(name.startsWith('Imagewire') && { target: targets[row], met: value <= targets[row] }),
}));
console.log(JSON.stringify(results));
