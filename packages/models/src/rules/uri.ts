import { ValidateBy } from 'class-validator';

/** The rule that a text which is no absolute URI breaks. */
export const IS_URI = 'isUri';

const visibleAscii = /^[\x21-\x7e]+$/;

// The longest registered scheme has half as many characters; what is longer is text that happens to hold a colon.
const LONGEST_SCHEME = 64;

const scheme = /^[a-z][a-z0-9+.-]*$/i;

// Under such a host URL.canParse takes every path and query: no port, no address, no punycode, nothing that it could refuse.
// Four characters at a time, so that the end of the text is looked for a quarter as often.
const plainUri =
  /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z][a-z0-9]*[/?#](?:[\x21-\x7e][\x21-\x7e][\x21-\x7e][\x21-\x7e])*[\x21-\x7e]?[\x21-\x7e]?[\x21-\x7e]?$/;

/**
 * Tells an absolute URI, data URLs included, from other text. Of a picture, be it in a data URL or bare base64, only the head is
 * looked at: it may be 20 MB of text, and is judged by whoever decodes it.
 */
export function isUri(text: string): boolean {
  if (plainUri.test(text)) return true;
  const colon = text.indexOf(':');
  if (colon < 1 || colon > LONGEST_SCHEME || !scheme.test(text.slice(0, colon))) return false;
  if (isData(text, colon)) return text.includes(',', colon);
  return visibleAscii.test(text) && URL.canParse(text);
}

const isData = (text: string, colon: number): boolean =>
  colon === 'data'.length && text.slice(0, colon).toLowerCase() === 'data';

/** The field is an absolute URI or a data URL. */
export const IsUri = (): PropertyDecorator =>
  ValidateBy({
    name: IS_URI,
    validator: {
      validate: (value): boolean => typeof value === 'string' && isUri(value),
      defaultMessage: (args) => `${args?.property ?? 'field'} must be an absolute URI or a data URL`,
    },
  });
