import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';

/** OpenAI's schema of its images API, by its definitions. Stricter than it is written: a member that it does not name is an issue. */
export function openAISchema(file) {
  const { $defs } = JSON.parse(readFileSync(file, 'utf8'));
  for (const definition of Object.values($defs)) close(definition);
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'openai', $defs });
  return {
    /** What is wrong with a body, a text each. */
    issues(definition, body) {
      const validate = ajv.getSchema(`openai#/$defs/${definition}`);
      return validate(body)
        ? []
        : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
    },
  };
}

function close(definition) {
  if (definition.properties === undefined) return;
  definition.additionalProperties ??= false;
  if (definition.properties.size) definition.properties.size = { type: 'string' };
}
