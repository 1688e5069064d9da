import { isPlainObject, type ModelClass, type PlainObject } from './model-class.js';
import { fieldFacts, type NestedField } from './rules/field-registry.js';

/**
 * Turns plain data into an instance, nested models included. Members are taken as they are, unknown ones too, but undefined is left
 * out: it means absent. Nothing is checked.
 */
export function buildInstance<T extends object>(modelClass: ModelClass<T>, plain: PlainObject): T {
  const instance = new modelClass();
  const fields = nestedFields(modelClass);
  for (const key of Object.keys(plain)) {
    const value = plain[key];
    if (value === undefined) continue;
    const nested = typeof value === 'object' ? fields.get(key) : undefined;
    const member = nested ? buildNested(nested, value) : value;
    if (key in instance) setInherited(instance, key, member);
    else (instance as PlainObject)[key] = member;
  }
  return instance;
}

/** Sets a member that an instance has from its class. What is sent under the name of a getter becomes a member in its place. */
function setInherited(instance: object, key: string, value: unknown): void {
  if (!Reflect.set(instance, key, value))
    Object.defineProperty(instance, key, { value, writable: true, enumerable: true, configurable: true });
}

const nestedByClass = new WeakMap<ModelClass, ReadonlyMap<string, NestedField>>();

/** The nested fields of a class by name, gathered at the first call. */
function nestedFields(modelClass: ModelClass): ReadonlyMap<string, NestedField> {
  let fields = nestedByClass.get(modelClass);
  if (!fields) {
    const all = [...fieldFacts(modelClass)];
    fields = new Map(all.flatMap(([name, { nested }]) => (nested ? [[name, nested]] : [])));
    nestedByClass.set(modelClass, fields);
  }
  return fields;
}

/** Turns the plain value of a nested field into an instance or, where the field is an array, into instances; leaves what is no object as it is. */
export function buildNested(field: NestedField, value: unknown): unknown {
  if (field.each && Array.isArray(value)) return value.map((item) => buildOne(field, item));
  return field.each ? value : buildOne(field, value);
}

const buildOne = (field: NestedField, value: unknown): unknown =>
  isPlainObject(value) ? buildInstance(field.pick(value), value) : value;
