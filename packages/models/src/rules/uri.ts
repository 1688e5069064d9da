import { ValidateBy } from 'class-validator';

/** The rule that a text which is no absolute URI breaks. */
export const IS_URI = 'isUri';

const visibleAscii = /^[\x21-\x7e]+$/;

/**
 * Tells an absolute URI, data URLs included, from other text. Of a data URL only the head is looked at: its picture may be 20 MB of
 * text, and is judged by whoever decodes it.
 */
export const isUri = (text: string): boolean =>
  hasDataScheme(text) ? text.includes(',') : visibleAscii.test(text) && URL.canParse(text);

const hasDataScheme = (text: string): boolean => text.slice(0, 'data:'.length).toLowerCase() === 'data:';

/** The field is an absolute URI or a data URL. */
export const IsUri = (): PropertyDecorator =>
  ValidateBy({
    name: IS_URI,
    validator: {
      validate: (value): boolean => typeof value === 'string' && isUri(value),
      defaultMessage: (args) => `${args?.property ?? 'field'} must be an absolute URI or a data URL`,
    },
  });
