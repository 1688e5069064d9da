import { recordField } from './field-registry.js';

/** Names the values that the source lists for an open string. Others stay legal: a newer model or size must not be refused. */
export const KnownValues =
  (values: readonly string[]): PropertyDecorator =>
  (target, property) => {
    recordField(target, property, { knownValues: values });
  };
