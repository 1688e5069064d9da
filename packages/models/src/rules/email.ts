import { IS_EMAIL, isEmail, ValidateBy } from 'class-validator';

const halfOfAPair = /\p{Surrogate}/u;

/** The field is an e-mail address. In place of class-validator's IsEmail, which throws a URIError at half of a surrogate pair. */
export const IsEmailAddress = (): PropertyDecorator =>
  ValidateBy({
    name: IS_EMAIL,
    validator: {
      validate: (value): boolean => typeof value === 'string' && !halfOfAPair.test(value) && isEmail(value),
      defaultMessage: (args) => `${args?.property ?? 'field'} must be an email`,
    },
  });
