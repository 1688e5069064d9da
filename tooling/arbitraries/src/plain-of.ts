import {
  type JsonSchema,
  jsonSchemas,
  type ModelClass,
  modelClasses,
  parseModel,
  type PlainObject,
} from '@imagewire/models';
import * as fc from 'fast-check';

import { text } from './texts.js';

/** Which values are made. */
export interface ArbitraryOptions {
  /** Whether members and words that the class does not know are among them, as from a server that is newer than the class; false when absent. */
  readonly newer?: boolean;
}

/**
 * Plain objects that are valid values of a class, every member now there and now absent, every form of it among them. Derived from the
 * class's own JSON Schema, so a new field or rule is covered without a word here.
 */
export function plainOf(modelClass: ModelClass, options: ArbitraryOptions = {}): fc.Arbitrary<PlainObject> {
  const { $defs } = jsonSchemas();
  const schema = $defs[modelClass.name];
  if (!schema || modelClasses[modelClass.name] !== modelClass)
    throw new Error(`${modelClass.name} is not one of the model classes`);
  return arbitrary(schema, { ...options, $defs })
    .map((value) => JSON.parse(JSON.stringify(value)) as PlainObject)
    .filter((plain) => isValid(modelClass, plain, options.newer ?? false));
}

interface Context extends ArbitraryOptions {
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}

function isValid(modelClass: ModelClass, plain: PlainObject, newer: boolean): boolean {
  try {
    const handling = newer ? 'keep' : 'refuse';
    parseModel(modelClass, plain, { unknownKeys: handling, unknownValues: handling });
    return true;
  } catch {
    return false;
  }
}

function arbitrary(schema: JsonSchema, context: Context): fc.Arbitrary<unknown> {
  const { $ref, anyOf, type } = schema;
  if (typeof $ref === 'string') return arbitrary(context.$defs[$ref.slice('#/$defs/'.length)] ?? {}, context);
  if (Array.isArray(anyOf)) return fc.oneof(...(anyOf as JsonSchema[]).map((one) => arbitrary(one, context)));
  if (Array.isArray(schema.enum)) return wordOf(schema.enum as unknown[], context);
  if (Array.isArray(type))
    return fc.oneof(...type.map((one: unknown) => arbitrary({ ...schema, type: one }, context)));
  return typeof type === 'string' ? ofType(type, schema, context) : fc.jsonValue({ maxDepth: 2 });
}

const wordOf = (words: readonly unknown[], { newer }: Context): fc.Arbitrary<unknown> =>
  newer ? fc.oneof({ arbitrary: fc.constantFrom(...words), weight: 4 }, text) : fc.constantFrom(...words);

function ofType(type: string, schema: JsonSchema, context: Context): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return integer(schema);
    case 'number':
      return fc.oneof(integer(schema), fraction(schema));
    case 'string':
      return string(schema);
    case 'array':
      return list(schema, context);
    default:
      return object(schema, context);
  }
}

const bound = (value: unknown, otherwise: number): number => {
  const number = typeof value === 'number' ? value : otherwise;
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, number));
};

function integer({ minimum, maximum }: JsonSchema): fc.Arbitrary<number> {
  const min = Math.ceil(bound(minimum, -Infinity));
  const max = Math.floor(bound(maximum, Infinity));
  return min > max ? fraction({ minimum, maximum }) : fc.integer({ min, max });
}

const fraction = ({ minimum, maximum }: JsonSchema): fc.Arbitrary<number> =>
  fc.double({
    noNaN: true,
    noDefaultInfinity: true,
    ...(typeof minimum === 'number' && { min: minimum }),
    ...(typeof maximum === 'number' && { max: maximum }),
  });

function string({ format, minLength, examples }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uri') return fc.webUrl();
  if (format === 'email') return fc.constantFrom('keeper@lighthouse.example', 'a.b+c@d.example');
  const known = Array.isArray(examples) ? [fc.constantFrom(...(examples as string[]))] : [];
  const texts = fc.oneof(text, ...known);
  return typeof minLength === 'number' ? texts.filter(({ length }) => length >= minLength) : texts;
}

function list({ items, minItems, maxItems }: JsonSchema, context: Context): fc.Arbitrary<unknown[]> {
  const minLength = typeof minItems === 'number' ? minItems : 0;
  const most = typeof maxItems === 'number' ? maxItems : Infinity;
  return fc.array(arbitrary((items ?? {}) as JsonSchema, context), {
    minLength,
    maxLength: Math.min(most, minLength + 3),
  });
}

function object(schema: JsonSchema, context: Context): fc.Arbitrary<unknown> {
  const { properties, required = [], oneOf, additionalProperties } = schema;
  if (!properties) return map((additionalProperties ?? {}) as JsonSchema, context);
  const fields = Object.entries(properties as Record<string, JsonSchema>).map(
    ([name, field]) => [name, arbitrary(field, context)] as const,
  );
  const requiredKeys = required as string[];
  if (Array.isArray(oneOf)) {
    const alternatives = (oneOf as { required: [string] }[]).map(({ required: [name] }) => name);
    return fc.oneof(...alternatives.map((name) => record(fields, alternatives, [...requiredKeys, name])));
  }
  const known = record(fields, [], requiredKeys);
  return context.newer
    ? fc
        .tuple(fc.dictionary(memberName, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 1 }), known)
        .map(([unknown, value]) => ({ ...unknown, ...(value as object) }))
    : known;
}

// JSON.parse of Node 24 (V8 13.6) now and then reads a name that is one escaped character as a backslash; that of Node 20 does not.
const memberName = fc
  .string({ maxLength: 8 })
  .filter((text) => text.length !== 1 || JSON.stringify(text).length === 3);

/** Objects of these fields, without those of a group of alternatives that are not required. */
function record(
  fields: readonly (readonly [string, fc.Arbitrary<unknown>])[],
  alternatives: readonly string[],
  requiredKeys: readonly string[],
): fc.Arbitrary<unknown> {
  const chosen = fields.filter(([name]) => !alternatives.includes(name) || requiredKeys.includes(name));
  return fc.record(Object.fromEntries(chosen), { requiredKeys: [...requiredKeys], noNullPrototype: true });
}

const map = (values: JsonSchema, context: Context): fc.Arbitrary<unknown> =>
  fc.dictionary(memberName, arbitrary(values, context), { maxKeys: 3 });
