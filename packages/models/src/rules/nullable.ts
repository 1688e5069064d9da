import { ValidateIf } from 'class-validator';

import { recordField } from './field-registry.js';

/** The field may be null. It may not be absent unless it is {@link Optional} too. */
export function Nullable(): PropertyDecorator {
  const allowNull = ValidateIf((_, value) => value !== null);
  return (target, property) => {
    allowNull(target, property);
    recordField(target, property, { nullable: true });
  };
}
