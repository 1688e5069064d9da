import { ValidateBy } from 'class-validator';

import { carryFact, recordField } from './field-registry.js';

/** The rule that anything but a picture, or a list of as many as the dialect takes, breaks. */
export const IS_BINARY_PART = 'isBinaryPart';

/**
 * A picture on its way into a form: bytes, a Blob or File, a stream of bytes, or a text that names one (a path, a data URL, an
 * http URL), which the clients' prepareImage opens. It is passed by reference and never copied by a model function.
 */
export type BinaryPart =
  Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | string;

/** Tells a value that can carry a picture from everything else. Looks at what it offers, not at its class: Blobs come from many realms. */
export function isBinaryPart(value: unknown): value is BinaryPart {
  if (typeof value === 'string') return value.length > 0;
  return isBinaryObject(value);
}

/** Tells bytes, Blobs and streams from plain objects and text. */
export function isBinaryObject(value: unknown): value is Exclude<BinaryPart, string> {
  if (typeof value !== 'object' || value === null) return false;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return true;
  return Symbol.asyncIterator in value || hasMethod(value, 'arrayBuffer') || hasMethod(value, 'getReader');
}

const hasMethod = (value: object, name: string): boolean =>
  typeof (value as Record<string, unknown>)[name] === 'function';

/** The field is one picture or, where `max` is above 1, a list of up to so many. */
export function IsBinaryPart(max = 1): PropertyDecorator {
  const check = ValidateBy({
    name: IS_BINARY_PART,
    constraints: carryFact([max], { binaryParts: max }),
    validator: {
      validate: (value): boolean => isBinaryPart(value) || (max > 1 && isBinaryList(value, max)),
      defaultMessage: (args) =>
        `${args?.property ?? 'field'} must be ${max > 1 ? `one picture or a list of 1 to ${max}` : 'one picture'}`,
    },
  });
  return (target, property) => {
    check(target, property);
    recordField(target, property, { binaryParts: max });
  };
}

const isBinaryList = (value: unknown, max: number): boolean =>
  Array.isArray(value) && value.length >= 1 && value.length <= max && value.every(isBinaryPart);
