import type { JsonSchema } from './json-schema.js';
import type { ModelClass } from './model-class.js';
import { IS_BINARY_PART } from './rules/binary-part.js';
import { EXACTLY_ONE_OF } from './rules/exactly-one-of.js';
import { fieldFacts } from './rules/field-registry.js';
import { IS_NESTED } from './rules/nested.js';
import { IS_PRESENT } from './rules/required.js';
import { IS_STRING_MAP } from './rules/string-map.js';
import { IS_URI } from './rules/uri.js';

/** A rule as class-validator holds it for one field. */
interface HeldRule {
  type: string;
  target: unknown;
  propertyName: string;
  constraints: readonly unknown[];
}

/** What our own rules say in JSON Schema, by rule name, in the form that class-validator-jsonschema takes. */
export const schemaConverters = (
  refPrefix: string,
): Record<string, JsonSchema | ((rule: HeldRule) => JsonSchema)> => ({
  // These two are said of the whole object: `required` and `oneOf`.
  [IS_PRESENT]: {},
  [EXACTLY_ONE_OF]: {},
  [IS_NESTED]: (rule: HeldRule) => nestedSchema(rule, refPrefix),
  // isNested, which always stands beside it, says the same with the classes' names.
  nestedValidation: {},
  [IS_STRING_MAP]: ({ constraints: [maxLength] }: HeldRule) => ({
    type: 'object',
    additionalProperties: { type: 'string', maxLength },
  }),
  [IS_URI]: { type: 'string', format: 'uri' },
  [IS_BINARY_PART]: ({ constraints: [max] }: HeldRule) => binarySchema(Number(max)),
  // The library calls this one for every rule that has no converter, and would write nothing.
  customValidation: ({ target, propertyName, type }: HeldRule): never => {
    throw new Error(
      `${(target as ModelClass).name}.${propertyName}: the rule ${type} is not known in JSON Schema; add it to schemaConverters.`,
    );
  },
});

function nestedSchema({ target, propertyName }: HeldRule, refPrefix: string): JsonSchema {
  const nested = fieldFacts(target as ModelClass).get(propertyName)?.nested;
  const references = (nested?.variants() ?? []).map(({ name }) => ({ $ref: refPrefix + name }));
  const [only, ...others] = references;
  const one = only && others.length === 0 ? only : { anyOf: references };
  return nested?.each ? { type: 'array', items: one } : one;
}

function binarySchema(max: number): JsonSchema {
  const one = { type: 'string', format: 'binary', minLength: 1 };
  return max === 1 ? one : { anyOf: [one, { type: 'array', items: one, minItems: 1, maxItems: max }] };
}
