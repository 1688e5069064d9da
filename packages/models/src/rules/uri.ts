import { ValidateBy } from 'class-validator';

/** The rule that a text which is no absolute URI breaks. */
export const IS_URI = 'isUri';

const visibleAscii = /^[\x21-\x7e]+$/;

// The longest registered scheme has half as many characters; what is longer is text that happens to hold a colon.
const LONGEST_SCHEME = 64;

const scheme = /^[a-z][a-z0-9+.-]*$/i;

// Visible ASCII to the end, eight characters at a time: so the end of the text is looked for an eighth as often.
const visible = /[\x21-\x7e]/.source;
const four = visible.repeat(4);
const visibleRest = `(?:${four}${four})*(?:${four})?${visible}?${visible}?${visible}?$`;

// Under such a host URL.canParse takes every path and query: no port, no address, no punycode, nothing that it could refuse.
const plainHost = /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z][a-z0-9]*(?=[/?#])/;
// V8 keeps the text of what it finds for RegExp.input, and tells its collector: so what is looked for is a text that is not plain.
const exceptFor = (host: string): RegExp => new RegExp(`^(?!${host}${visibleRest})`);
const notPlain = exceptFor(plainHost.source);

/** After so many plain links to other hosts a new pattern of the usual host pays for its making. */
const WORTH_A_PATTERN = 4096;

/** So many characters hold any real host with its scheme. */
const LONGEST_HOST = 264;

// Links mostly lead to one host. A pattern that begins with it compares what the general one must judge, in two thirds of the time.
let notUsual: RegExp | undefined;
let toOthers = 0;

function isPlain(text: string): boolean {
  if (notUsual?.test(text) === false) return true;
  if (notPlain.test(text)) return false;
  toOthers += 1;
  if (toOthers % WORTH_A_PATTERN === 0) notUsual = patternFor(text) ?? notUsual;
  return true;
}

function patternFor(text: string): RegExp | undefined {
  const host = plainHost.exec(text.slice(0, LONGEST_HOST))?.[0];
  return host === undefined ? undefined : exceptFor(`${host.replaceAll('.', '\\.')}(?=[/?#])`);
}

/**
 * Tells an absolute URI, data URLs included, from other text. Of a picture, be it in a data URL or bare base64, only the head is
 * looked at: it may be 20 MB of text, and is judged by whoever decodes it.
 */
export function isUri(text: string): boolean {
  if (isPlain(text)) return true;
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
