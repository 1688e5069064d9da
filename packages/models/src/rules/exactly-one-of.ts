import { ValidateBy, ValidateIf } from 'class-validator';

import { isPlainObject } from '../model-class.js';
import { recordField } from './field-registry.js';

/** The rule that is broken when none, or more than one, of a group of fields is present. */
export const EXACTLY_ONE_OF = 'exactlyOneOf';

const countPresent = (owner: unknown, fields: readonly string[]): number =>
  isPlainObject(owner) ? fields.filter((field) => owner[field] !== undefined).length : 0;

/** Exactly one of the named fields is present. Stands on each of them; the absent ones are then checked no further. */
export function ExactlyOneOf(...fields: string[]): PropertyDecorator {
  const decorators = [
    ValidateIf((owner, value) => value !== undefined || countPresent(owner, fields) !== 1),
    ValidateBy({
      name: EXACTLY_ONE_OF,
      constraints: fields,
      validator: {
        validate: (_, args): boolean => countPresent(args?.object, fields) === 1,
        defaultMessage: () => `exactly one of ${fields.join(', ')} must be present`,
      },
    }),
  ];
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
    recordField(target, property, { optional: true, exactlyOneOf: fields });
  };
}
