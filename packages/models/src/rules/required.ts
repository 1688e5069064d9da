import { ValidateBy } from 'class-validator';

/** The rule that a missing required field breaks. */
export const IS_PRESENT = 'isPresent';

/** The field must be there. Whether null will do is said by the rules beside it. */
export const Required = (): PropertyDecorator =>
  ValidateBy({
    name: IS_PRESENT,
    validator: {
      validate: (value): boolean => value !== undefined,
      defaultMessage: (args) => `${args?.property ?? 'field'} is required`,
    },
  });
