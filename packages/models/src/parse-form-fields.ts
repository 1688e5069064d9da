import { getMetadataStorage } from 'class-validator';

import type { ModelClass, PlainObject } from './model-class.js';
import type { BinaryPart } from './rules/binary-part.js';
import { fieldFacts } from './rules/field-registry.js';
import { IS_NESTED } from './rules/nested.js';
import { IS_STRING_MAP } from './rules/string-map.js';

/** One part of a form: its name, and its text or picture. FormData and URLSearchParams yield these. */
export type FormField = readonly [name: string, value: BinaryPart];

/**
 * Turns the parts of a form into the plain object that parseModel checks. A form knows only texts and files, so texts become what the
 * class declares: numbers ("2", "2.0"), booleans ("true", "false"), and JSON text for objects and lists. A text that does not fit
 * stays a text, and parseModel then names the field and its rule. Parts of one field, be they repeated or called `image[]` or
 * `image[0]`, become a list in order; a single part stays single. Throws nothing.
 */
export function parseFormFields(modelClass: ModelClass, fields: Iterable<FormField>): PlainObject {
  const readers = fieldReaders(modelClass);
  const gathered = new Map<string, { place: number; value: unknown }[]>();
  for (const [partName, part] of fields) {
    const { field, place } = placeOf(partName, readers);
    const read = readers.get(field) ?? textFrom;
    const values = gathered.get(field) ?? [];
    values.push({ place, value: typeof part === 'string' ? read(part) : part });
    gathered.set(field, values);
  }
  // Object.fromEntries defines members, where an assignment to `__proto__` would set the prototype.
  return Object.fromEntries([...gathered].map(([field, values]) => [field, singleOrList(values)]));
}

function singleOrList(entries: { place: number; value: unknown }[]): unknown {
  const values = entries.sort((a, b) => a.place - b.place).map(({ value }) => value);
  return values.length === 1 ? values[0] : values;
}

/** What a part of a form is, by its name. */
export interface FormPart {
  /** The field that it belongs to: `image` for `image[]` and `image[0]`. A name that the class does not declare is left as it came. */
  field: string;
  /** What the class takes there; undefined for a name that it does not declare. */
  takes: 'files' | 'texts' | undefined;
}

/** Gives the function that tells what each part of a form is: a server must know before it reads a part whether a file belongs there. */
export function formParts(modelClass: ModelClass): (partName: string) => FormPart {
  const readers = fieldReaders(modelClass);
  const facts = fieldFacts(modelClass);
  return (partName) => {
    const { field } = placeOf(partName, readers);
    if (!readers.has(field)) return { field, takes: undefined };
    return { field, takes: facts.get(field)?.binaryParts ? 'files' : 'texts' };
  };
}

/** Tells a class that only a form can carry, because pictures stand in it, from one that JSON carries. */
export const isFormClass = (modelClass: ModelClass): boolean =>
  [...fieldFacts(modelClass).values()].some((fact) => fact.binaryParts !== undefined);

function placeOf(partName: string, readers: ReadonlyMap<string, ReadText>): { field: string; place: number } {
  const [, field, place] = /^(.+)\[(\d*)\]$/.exec(partName) ?? [];
  return field !== undefined && readers.has(field)
    ? { field, place: Number(place) }
    : { field: partName, place: 0 };
}

/** How each declared field's text is read, told by the rules that stand on it. */
function fieldReaders(modelClass: ModelClass): ReadonlyMap<string, ReadText> {
  const readers = new Map<string, ReadText>();
  const rules = getMetadataStorage().getTargetValidationMetadatas(modelClass, '', false, false);
  for (const { propertyName, name, each } of rules) {
    // A rule with `each` speaks of a list's items, not of the field.
    const read = each ? undefined : readerOfRule.get(name ?? '');
    readers.set(propertyName, read ?? readers.get(propertyName) ?? textFrom);
  }
  return readers;
}

type ReadText = (text: string) => unknown;

const textFrom: ReadText = (text) => text;

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

const numberFrom: ReadText = (text) =>
  jsonNumber.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;

const booleanFrom: ReadText = (text) => (text === 'true' ? true : text === 'false' ? false : text);

const jsonFrom: ReadText = (text) => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : text;
  } catch {
    // Broken JSON stays a text where an object belongs: parseModel says so, with the field's path.
    return text;
  }
};

const readerOfRule: ReadonlyMap<string, ReadText> = new Map([
  ['isInt', numberFrom],
  ['isNumber', numberFrom],
  ['isBoolean', booleanFrom],
  ['isArray', jsonFrom],
  ['isObject', jsonFrom],
  [IS_NESTED, jsonFrom],
  [IS_STRING_MAP, jsonFrom],
]);
