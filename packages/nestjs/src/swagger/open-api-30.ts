import type { JsonSchema } from '@imagewire/models';

/**
 * Writes a schema of JSON Schema 2020-12 in the words of OpenAPI 3.0, whose schemas are older: `nullable` for a null beside a type, one
 * `example` for `examples`, and references that stand alone.
 */
export function openApi30Schema(schema: JsonSchema): JsonSchema {
  const converted = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, inner(key, value)]),
  );
  return aloneReference(oneExample(nullable(withoutEmptyRequired(converted))));
}

/** Converts the schemas that stand below a keyword. */
function inner(key: string, value: unknown): unknown {
  if (key === 'properties')
    return Object.fromEntries(
      Object.entries(value as Record<string, JsonSchema>).map(([name, property]) => [
        name,
        openApi30Schema(property),
      ]),
    );
  if (['anyOf', 'oneOf', 'allOf'].includes(key)) return (value as JsonSchema[]).map(openApi30Schema);
  const isSchema =
    typeof value === 'object' && value !== null && ['items', 'additionalProperties'].includes(key);
  return isSchema ? openApi30Schema(value as JsonSchema) : value;
}

function withoutEmptyRequired({ required, ...schema }: JsonSchema): JsonSchema {
  return Array.isArray(required) && required.length > 0 ? { ...schema, required } : schema;
}

function nullable(schema: JsonSchema): JsonSchema {
  const { type } = schema;
  if (!Array.isArray(type) || type[1] !== 'null') return schema;
  return { ...schema, type: type[0] as string, nullable: true };
}

function oneExample({ examples, ...schema }: JsonSchema): JsonSchema {
  return Array.isArray(examples) ? { ...schema, example: examples[0] as unknown } : schema;
}

/** In OpenAPI 3.0 nothing is read beside a reference. */
function aloneReference({ $ref, ...schema }: JsonSchema): JsonSchema {
  if ($ref === undefined) return schema;
  return Object.keys(schema).length > 0 ? { ...schema, allOf: [{ $ref }] } : { $ref };
}
