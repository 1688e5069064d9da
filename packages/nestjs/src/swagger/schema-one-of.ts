import { type JsonSchema, jsonSchemas, type ModelClass } from '@imagewire/models';

import { schemaOf, SCHEMAS } from './references.js';

/** A schema that is one of several classes', told apart by a property that each of them fixes. */
export interface SchemaOneOf {
  /** A reference to each class. */
  oneOf: { $ref: string }[];
  /** Which value of the property leads to which class. */
  discriminator: { propertyName: string; mapping: Record<string, string> };
}

/**
 * One of several classes, told apart by a property whose values they do not share, such as the `type` of stream events. Throws a
 * TypeError for a class that leaves that property open.
 */
export function schemaOneOf(propertyName: string, modelClasses: readonly ModelClass[]): SchemaOneOf {
  const schemas = jsonSchemas().$defs;
  const mapping = modelClasses.flatMap(({ name }) =>
    fixedValues(schemas[name], name, propertyName).map((value) => [value, SCHEMAS + name]),
  );
  return {
    oneOf: modelClasses.map(schemaOf),
    discriminator: { propertyName, mapping: Object.fromEntries(mapping) as Record<string, string> },
  };
}

function fixedValues(schema: JsonSchema | undefined, name: string, propertyName: string): string[] {
  const properties = schema?.properties as Record<string, JsonSchema> | undefined;
  const values = properties?.[propertyName]?.enum;
  if (Array.isArray(values)) return values as string[];
  throw new TypeError(
    `${name}.${propertyName} has no fixed values that could tell ${name} from other classes`,
  );
}
