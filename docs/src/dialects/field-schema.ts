import type { JsonSchema } from '@imagewire/models';

/** A field's schema, as the pages of the dialects read it. */
export interface FieldSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly anyOf?: readonly FieldSchema[];
  readonly items?: FieldSchema;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly additionalProperties?: FieldSchema;
}

/** A class's schema. */
export interface ClassSchema {
  readonly description?: string;
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required: readonly string[];
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
}

/** A schema of jsonSchemas with the members that are read here. */
export const asClassSchema = (schema: JsonSchema): ClassSchema => schema as unknown as ClassSchema;

const referred = ({ $ref = '' }: FieldSchema): string => $ref.slice($ref.lastIndexOf('/') + 1);

/** Every class that a field may hold, in order. */
export function classesIn(field: FieldSchema): string[] {
  if (field.$ref) return [referred(field)];
  return [...(field.anyOf ?? []), ...(field.items ? [field.items] : [])].flatMap(classesIn);
}

/** Whether null is a legal value. */
export const isNullable = ({ type, anyOf = [] }: FieldSchema): boolean =>
  [type].flat().includes('null') || anyOf.some(isNullable);

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
};

/** What a value is, in words, with links to classes on the same page: `list of text`. */
export function typeOf(field: FieldSchema): string {
  if (field.$ref) return classLink(referred(field));
  if (field.format === 'binary') return 'picture';
  if (field.anyOf)
    return field.anyOf
      .filter(({ type }) => type !== 'null')
      .map(typeOf)
      .join(' or ');
  if (field.items) return `list of ${plural(field.items)}`;
  if (field.additionalProperties) return `map of ${plural(field.additionalProperties)}`;
  const type = [field.type].flat().find((name) => name !== 'null');
  if (field.format) return field.format === 'uri' ? 'address' : field.format;
  return (type && nouns[type]) ?? 'anything';
}

const plural = (items: FieldSchema): string =>
  items.$ref || items.anyOf ? typeOf(items) : `${typeOf(items)}s`;

const classLink = (name: string): string => `[\`${name}\`](#${name.toLowerCase()})`;

/** What a value may be, in words: its list, its range, its length; with `open`, a list is what is known today and no limit. */
export function limitsOf(field: FieldSchema, open: boolean): string[] {
  const values = field.enum?.filter((value) => value !== null);
  return [
    values && `${open ? 'known: ' : ''}${listOf(values)}`,
    field.examples && `for example ${listOf(field.examples)}`,
    range(field.minimum, field.maximum, ''),
    field.format === 'binary' ? undefined : range(field.minLength, field.maxLength, 'character'),
    range(field.minItems, field.maxItems, 'item'),
    ...[...(field.anyOf ?? []), field.items, field.additionalProperties].flatMap((inner) =>
      inner ? limitsOf(inner, open) : [],
    ),
  ].filter((limit) => limit !== undefined);
}

const listOf = (values: readonly unknown[]): string =>
  values.map((value) => `\`${String(value)}\``).join(', ');

function range(least: number | undefined, most: number | undefined, unit: string): string | undefined {
  const amount = (value: number): string =>
    `${value.toLocaleString('en')}${unit && ` ${unit}${value === 1 ? '' : 's'}`}`;
  if (least !== undefined && most !== undefined) return `${least.toLocaleString('en')} to ${amount(most)}`;
  if (least !== undefined) return `at least ${amount(least)}`;
  return most === undefined ? undefined : `at most ${amount(most)}`;
}
