import { getMetadataStorage } from 'class-validator';

import type { ModelClass } from './model-class.js';

const declared = new WeakMap<ModelClass, ReadonlySet<string>>();

/** The names of the fields that a class has rules for, as they were when it was first asked: parseModel refuses any other member. */
export function declaredFields(modelClass: ModelClass): ReadonlySet<string> {
  const known = declared.get(modelClass);
  if (known) return known;
  const rules = getMetadataStorage().getTargetValidationMetadatas(modelClass, '', true, false);
  const names = new Set(rules.map(({ propertyName }) => propertyName));
  declared.set(modelClass, names);
  return names;
}
