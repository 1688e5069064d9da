import { ValidateBy } from 'class-validator';

import { isPlainObject } from '../model-class.js';
import { hasLength } from './text-length.js';

/** The rule that a map with a value of the wrong type or length breaks. */
export const IS_STRING_MAP = 'isStringMap';

/** The field is a map from names to texts of at most so many characters, counted as Unicode code points. */
export const IsStringMap = (maxLength: number): PropertyDecorator =>
  ValidateBy({
    name: IS_STRING_MAP,
    constraints: [maxLength],
    validator: {
      validate: (value): boolean =>
        isPlainObject(value) &&
        Object.values(value).every((text) => typeof text === 'string' && hasLength(text, 0, maxLength)),
      defaultMessage: (args) =>
        `${args?.property ?? 'field'} must map names to texts of at most ${maxLength} characters`,
    },
  });
