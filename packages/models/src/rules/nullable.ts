import { ValidateIf } from 'class-validator';

import { isNotNull } from './conditions.js';
import { recordField } from './field-registry.js';

/** The field may be null. It may not be absent unless it is {@link Optional} too. */
export function Nullable(): PropertyDecorator {
  const allowNull = ValidateIf(isNotNull);
  return (target, property) => {
    allowNull(target, property);
    recordField(target, property, { nullable: true });
  };
}
