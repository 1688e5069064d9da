import { type JsonSchema, jsonSchemas } from '@imagewire/models';

import { openApi30Schema } from './open-api-30.js';
import { referencesIn, SCHEMAS } from './references.js';

/**
 * Every model class as an OpenAPI schema by its name, for a document of the given version (its `openapi` member): names, docs, ranges,
 * enums, nested classes, files as `format: binary`. What a request holds refuses unknown members; what an answer holds may have more.
 */
export function imagewireSchemas(openapi: string): Record<string, JsonSchema> {
  const strict = jsonSchemas({ refPrefix: SCHEMAS, unknownKeys: 'refuse' }).$defs;
  const tolerant = jsonSchemas({ refPrefix: SCHEMAS, unknownKeys: 'keep' }).$defs;
  const requests = Object.keys(strict).filter((name) => name.endsWith('Request'));
  const schemas = { ...tolerant, ...reachable(requests, strict) };
  if (!openapi.startsWith('3.0')) return schemas;
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, openApi30Schema(schema)]));
}

/** The named schemas and all that they refer to, directly or not. */
export function reachable(
  names: readonly string[],
  schemas: Readonly<Record<string, JsonSchema>>,
): Record<string, JsonSchema> {
  const found: Record<string, JsonSchema> = {};
  const pending = [...names];
  for (let name = pending.shift(); name !== undefined; name = pending.shift()) {
    const schema = schemas[name];
    if (schema === undefined || name in found) continue;
    found[name] = schema;
    pending.push(...referencesIn(schema));
  }
  return found;
}
