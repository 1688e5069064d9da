import type { FieldRules } from '@imagewire/conformance';
import { getMetadataStorage } from 'class-validator';

import type { ModelClass } from '../src/index.js';
import { fieldFacts } from '../src/rules/field-registry.js';

/** What the decorators ask of each field of a class, in the form of the conformance package's rule list. */
export function rulesOf(modelClass: ModelClass): Record<string, FieldRules> {
  const facts = fieldFacts(modelClass);
  const table: Record<string, FieldRules> = {};
  for (const { propertyName, name } of getMetadataStorage().getTargetValidationMetadatas(
    modelClass,
    '',
    true,
    false,
  )) {
    const { optional, nullable, exactlyOneOf } = facts.get(propertyName) ?? {};
    const field = (table[propertyName] ??= {
      ...((optional ?? exactlyOneOf) && { optional: true }),
      ...(nullable && { nullable: true }),
      rules: [],
    });
    // Decorators run from the bottom up; those that only let a value through have no name.
    if (name) field.rules.unshift(name);
  }
  // A field without any rule takes everything, null among it.
  for (const field of Object.values(table)) if (field.rules.length === 0) field.nullable = true;
  return table;
}
