import { validateHeaderName, validateHeaderValue } from 'node:http';

import { isReservedHeader } from '@imagewire/transport';
import { buildMessage, ValidateBy, ValidateIf } from 'class-validator';

/** The member may be left out; null is not left out. */
export const MayBeAbsent = (): PropertyDecorator =>
  ValidateIf((_settings, value: unknown) => value !== undefined);

/** Names that each have a text; only the given names, where any are given. */
export const IsTextMap = (...names: readonly string[]): PropertyDecorator =>
  ValidateBy({
    name: 'isTextMap',
    validator: {
      validate: (value: unknown) => isTextMap(value, names),
      defaultMessage: buildMessage(
        (each) => `${each}$property must be ${names.join(', ') || 'names'} that each have a text`,
      ),
    },
  });

/**
 * Names and values of headers as HTTP has them: a value with a line break, or one beyond Latin-1, cannot be sent, and no one but who sends
 * says those of the connection and the body.
 */
export const IsHeaderMap = (): PropertyDecorator =>
  ValidateBy({
    name: 'isHeaderMap',
    validator: {
      validate: (value: unknown) =>
        isTextMap(value, []) &&
        Object.entries(value as Record<string, string>).every(
          (header) => isHeader(header) && !isReservedHeader(header[0]),
        ),
      defaultMessage: buildMessage(
        (each) =>
          `${each}$property must be names of headers that each have a text without line breaks, and none of the connection or the body (content-type, transfer-encoding)`,
      ),
    },
  });

/** A key that can stand in a header. */
export const IsHeaderText = (): PropertyDecorator =>
  ValidateBy({
    name: 'isHeaderText',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isHeader(['authorization', value]),
      defaultMessage: buildMessage((each) => `${each}$property must be a text that can stand in a header`),
    },
  });

/** Paths by the given names, each from its slash on and without a query. */
export const IsPathMap = (...names: readonly string[]): PropertyDecorator =>
  ValidateBy({
    name: 'isPathMap',
    validator: {
      validate: (value: unknown) =>
        isTextMap(value, names) &&
        Object.values(value as Record<string, string>).every((path) => /^\/[^?#]*$/.test(path)),
      defaultMessage: buildMessage(
        (each) =>
          `${each}$property must be ${names.join(', ')} that each have a path from its slash on, without a query`,
      ),
    },
  });

/** Fields that each have a place in a provider's options: `openai.quality`, `google.imageConfig.imageSize`. */
export const IsOptionMap = (): PropertyDecorator =>
  ValidateBy({
    name: 'isOptionMap',
    validator: {
      validate: (value: unknown) =>
        isTextMap(value, []) && Object.values(value as object).every((place) => OPTION.test(String(place))),
      defaultMessage: buildMessage(
        (each) => `${each}$property must be fields with places as provider.option`,
      ),
    },
  });

const OPTION = /^\w[\w-]*(\.\w[\w-]*)+$/;

/** An http or https address without query, fragment and password; `{model}` may stand in its path. */
export const IsServerAddress = (): PropertyDecorator =>
  ValidateBy({
    name: 'isServerAddress',
    validator: {
      validate: isServerAddress,
      defaultMessage: buildMessage(
        (each) => `${each}$property must be an http or https address without query, fragment and password`,
      ),
    },
  });

function isHeader([name, value]: readonly [string, string]): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    // Node says by throwing what HTTP does not allow.
    return false;
  }
}

function isTextMap(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([name, text]) => typeof text === 'string' && (names.length === 0 || names.includes(name)),
  );
}

function isServerAddress(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, search, hash, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && [search, hash, username, password].every((part) => part === '');
}
