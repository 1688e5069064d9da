import { isPlainObject, type ModelClass, type PlainObject } from './model-class.js';
import { fieldFacts, type NestedField } from './rules/field-registry.js';

/**
 * Turns plain data into an instance, nested models included. Members are taken as they are, unknown ones too, but undefined is left
 * out: it means absent. Nothing is checked.
 */
export function buildInstance<T extends object>(modelClass: ModelClass<T>, plain: PlainObject): T {
  const instance = new modelClass();
  const fields = fieldFacts(modelClass);
  for (const [key, value] of Object.entries(plain)) {
    if (value === undefined) continue;
    const nested = fields.get(key)?.nested;
    (instance as PlainObject)[key] = nested ? buildNested(nested, value) : value;
  }
  return instance;
}

/** Turns the plain value of a nested field into an instance or, where the field is an array, into instances; leaves what is no object as it is. */
export function buildNested(field: NestedField, value: unknown): unknown {
  if (field.each && Array.isArray(value)) return value.map((item) => buildOne(field, item));
  return field.each ? value : buildOne(field, value);
}

const buildOne = (field: NestedField, value: unknown): unknown =>
  isPlainObject(value) ? buildInstance(field.pick(value), value) : value;
