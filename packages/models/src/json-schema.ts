import { fieldDocs } from './generated/field-docs.js';
import type { ModelClass } from './model-class.js';
import { modelClasses } from './model-classes.js';
import { checkOptionNames, optionNames } from './option-names.js';
import { type FieldFacts, fieldFacts } from './rules/field-registry.js';
import { schemaConverters } from './schema-converters.js';

/** One schema of JSON Schema 2020-12, as plain data. */
export type JsonSchema = Record<string, unknown>;

/** A document of JSON Schema 2020-12 that defines every class by its name. */
export interface JsonSchemaDocument {
  /** The dialect of JSON Schema. */
  $schema: string;
  /** The schema of each class. */
  $defs: Record<string, JsonSchema>;
}

/** How {@link jsonSchemas} writes the schemas. */
export interface JsonSchemaOptions {
  /** Whether an object may have members without a declared field, as in parseModel: refused unless told to keep them. */
  unknownKeys?: 'refuse' | 'keep';
  /** What stands before a class's name in a reference: `#/$defs/` unless told otherwise; OpenAPI has `#/components/schemas/`. */
  refPrefix?: string;
}

const SCHEMA_OPTIONS = optionNames<JsonSchemaOptions>({ unknownKeys: true, refPrefix: true });

/**
 * Every model class as JSON Schema 2020-12, with its docs. A schema accepts the JSON that parseModel accepts with the same
 * `unknownKeys`; only parseModel's guard against unsafe keys and deep nesting is beyond it. Pictures are `format: binary`; what an open text is known to hold is named in `examples`.
 * Throws a RequestOptionsError for an option that does not exist.
 */
export function jsonSchemas(options: JsonSchemaOptions = {}): JsonSchemaDocument {
  checkOptionNames(options, SCHEMA_OPTIONS, 'jsonSchemas');
  const { unknownKeys = 'refuse', refPrefix = '#/$defs/' } = options;
  const properties = propertiesWriter(refPrefix);
  const schemas = Object.entries(modelClasses).map(([name, modelClass]): [string, JsonSchema] => [
    name,
    {
      ...classSchema(modelClass, properties(modelClass)),
      additionalProperties: unknownKeys === 'keep',
    },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: Object.fromEntries(schemas),
  };
}

/** Gives the function that writes what class-validator knows about a class's fields. */
function propertiesWriter(refPrefix: string): (modelClass: ModelClass) => Record<string, JsonSchema> {
  // Required here and not imported: only those who ask for schemas pay for loading the library.
  const library = require('class-validator-jsonschema') as typeof import('class-validator-jsonschema');
  const additionalConverters = schemaConverters(refPrefix);
  return (modelClass) =>
    library.targetConstructorToSchema(modelClass, { additionalConverters }).properties as Record<
      string,
      JsonSchema
    >;
}

function classSchema(modelClass: ModelClass, properties: Record<string, JsonSchema>): JsonSchema {
  const facts = fieldFacts(modelClass);
  const docs = fieldDocs[modelClass.name];
  const fields = Object.entries(properties).map(([name, schema]): [string, JsonSchema] => [
    name,
    fieldSchema(schema, facts.get(name) ?? {}, docs?.fields[name]),
  ]);
  return {
    description: docs?.description,
    type: 'object',
    properties: Object.fromEntries(fields),
    required: Object.keys(properties).filter((name) => isRequired(facts.get(name))),
    ...oneOfGroup(facts),
  };
}

const isRequired = (facts: FieldFacts = {}): boolean => !facts.optional && !facts.exactlyOneOf;

/** The group of fields of which exactly one is present, where the class has one. */
function oneOfGroup(facts: ReadonlyMap<string, FieldFacts>): JsonSchema {
  const group = [...facts.values()].find(({ exactlyOneOf }) => exactlyOneOf)?.exactlyOneOf;
  return group ? { oneOf: group.map((field) => ({ required: [field] })) } : {};
}

function fieldSchema(schema: JsonSchema, facts: FieldFacts, description: string | undefined): JsonSchema {
  return {
    ...(facts.nullable ? orNull(schema) : schema),
    ...(facts.knownValues && { examples: facts.knownValues }),
    description,
  };
}

function orNull({ enum: values, ...schema }: JsonSchema): JsonSchema {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  return {
    ...schema,
    type: [schema.type, 'null'],
    ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }),
  };
}
