import { ValidateBy } from 'class-validator';

/** The rule that a text of too few or too many characters breaks (class-validator's name). */
export const IS_LENGTH = 'isLength';

/**
 * Tells whether a text has from min to max characters, counted as Unicode code points, as JSON Schema does. Costs nothing for the
 * usual text: a code point is one or two UTF-16 code units, so the length alone mostly decides.
 */
export function hasLength(text: string, min: number, max: number): boolean {
  if (text.length < min || text.length > 2 * max) return false;
  if (text.length >= 2 * min && text.length <= max) return true;
  const count = countCodePoints(text);
  return count >= min && count <= max;
}

function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The field is a text of min to max characters. In place of class-validator's Length, which does not count variation selectors. */
export const TextLength = (min: number, max: number): PropertyDecorator =>
  ValidateBy({
    name: IS_LENGTH,
    constraints: [min, max],
    validator: {
      validate: (value): boolean => typeof value === 'string' && hasLength(value, min, max),
      defaultMessage: (args) => `${args?.property ?? 'field'} must have ${min} to ${max} characters`,
    },
  });
