import { ValidateIf } from 'class-validator';

import { isNotUndefined } from './conditions.js';
import { recordField } from './field-registry.js';

/** The field may be absent. Null is not absence: without {@link Nullable} it is checked like any value and refused. */
export function Optional(): PropertyDecorator {
  const allowAbsence = ValidateIf(isNotUndefined);
  return (target, property) => {
    allowAbsence(target, property);
    recordField(target, property, { optional: true });
  };
}
