import { type JsonSchema, jsonSchemas, type PlainObject } from '@imagewire/models';

/** One value that a member may have, and what kind of value it is. */
export interface Sample {
  readonly label: string;
  readonly value: unknown;
}

const { $defs } = jsonSchemas();

/** The schema of a class. */
export const schemaOf = (name: string): JsonSchema => $defs[name] ?? {};

/** A schema, or the one that it refers to. */
export const resolved = (schema: JsonSchema): JsonSchema =>
  typeof schema.$ref === 'string' ? schemaOf(schema.$ref.slice('#/$defs/'.length)) : schema;

/** The members that a schema declares, in its order. */
export const propertiesOf = (schema: JsonSchema): [string, JsonSchema][] =>
  Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);

/** The smallest valid object of a schema. */
export const smallestOf = (schema: JsonSchema): PlainObject =>
  Object.fromEntries(
    propertiesOf(schema)
      .filter(([name]) => (schema.required as string[]).includes(name))
      .map(([name, member]) => [name, samplesOf(name, member)[0]?.value]),
  );

/** The kinds of value that a member may have; the first is an ordinary one. */
export function samplesOf(name: string, schema: JsonSchema, words: readonly unknown[] = []): Sample[] {
  const { type, enum: closed, anyOf } = schema;
  if (Array.isArray(closed)) return closed.map(wordSample);
  if (Array.isArray(type))
    return type.flatMap((one: unknown) => samplesOf(name, { ...schema, type: one }, words));
  if (Array.isArray(anyOf)) return samplesOf(name, (anyOf as JsonSchema[])[0] ?? {});
  if (typeof schema.$ref === 'string') return [{ label: '', value: smallestOf(resolved(schema)) }];
  return samplesOfType(name, schema, words);
}

const wordSample = (value: unknown): Sample => ({
  label: typeof value === 'string' ? `\`${value}\`` : 'null',
  value,
});

function samplesOfType(name: string, schema: JsonSchema, words: readonly unknown[]): Sample[] {
  switch (schema.type) {
    case 'null':
      return [{ label: 'null', value: null }];
    case 'boolean':
      return [true, false].map((value) => ({ label: `\`${String(value)}\``, value }));
    case 'integer':
      return numbers(schema);
    case 'number':
      return [...numbers(schema), { label: 'a fraction', value: 2.5 }];
    case 'array':
      return [{ label: '', value: [] }];
    case 'object':
      return [{ label: '', value: {} }];
    case 'string':
      return texts(name, words);
    default:
      return [{ label: '', value: [{ model: 'a-model' }] }];
  }
}

const numbers = ({ minimum }: JsonSchema): Sample[] => [
  { label: '', value: 3 },
  ...(typeof minimum === 'number' ? [] : [{ label: 'below 0', value: -3 }]),
];

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ';

/** Texts that mean something to the member of this name, and one that does not. */
function texts(name: string, words: readonly unknown[]): Sample[] {
  const other = { label: 'other text', value: 'a text' };
  if (words.length > 0) return [...words.map(wordSample), other];
  switch (name) {
    case 'b64_json':
      return [{ label: '', value: PICTURE }];
    case 'url':
      return [{ label: 'a link', value: 'https://pictures.example/1.png' }, other];
    case 'content':
      return [{ label: 'a picture', value: `data:image/png;base64,${PICTURE}` }, other];
    default:
      return [{ label: '', value: 'a text' }];
  }
}
