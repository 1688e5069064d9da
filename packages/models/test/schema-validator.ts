import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

import { jsonSchemas } from '../src/index.js';

const ajv = addFormats(
  new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    // "Exactly one of" is said by branches that only require what is defined beside them.
    strictRequired: false,
    formats: { binary: true },
  }),
  // The full pattern of a URI overflows the stack on a data URL of 20 MB.
  { mode: 'fast' },
).addSchema(jsonSchemas(), 'models');

/** The function that judges a value by the JSON Schema of a class, strictly compiled. */
export function schemaValidator(className: string): ValidateFunction {
  const validate = ajv.getSchema(`models#/$defs/${className}`);
  if (!validate) throw new Error(`no JSON Schema defines ${className}`);
  return validate;
}
