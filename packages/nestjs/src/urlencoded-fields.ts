import { type FormField, formParts, type ModelClass } from '@imagewire/models';

import { fileExpected } from './uploads/refusals.js';

/**
 * Gives the fields of an urlencoded body that the framework has parsed. Express makes lists and objects of brackets in names, Fastify
 * leaves them: both become the names that were sent. Throws a RequestBodyError for a field that takes files, which no such body carries.
 */
export function urlencodedFields(modelClass: ModelClass, body: unknown): FormField[] {
  const partOf = formParts(modelClass);
  const fields = Object.entries(body ?? {}).flatMap(([name, value]) => flatten(name, value));
  const file = fields.map(([name]) => partOf(name)).find(({ takes }) => takes === 'files');
  if (file) throw fileExpected(file.field);
  return fields;
}

function flatten(name: string, value: unknown): FormField[] {
  if (Array.isArray(value)) return value.flatMap((item) => flatten(name, item));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, member]) => flatten(`${name}[${key}]`, member));
  return [[name, String(value)]];
}
