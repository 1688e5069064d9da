import { type PlainObject, serializeModel } from '@imagewire/models';

import type { FormPart, HttpBody, HttpHeaders, HttpRequest } from '../http-message.js';
import type { FormPictures } from './prepare-pictures.js';

/** What stands around a request's own members. Handed in, so that encoding is pure. */
export interface RequestFrame {
  /** What stands before the path, without a slash at its end. */
  readonly baseURL: string;
  /** Header values by lower-case name. */
  readonly headers: HttpHeaders;
  /** Separates the parts of a form. */
  readonly boundary: string;
  /** Members that the class does not know; they go before its own. */
  readonly extraBody?: PlainObject | undefined;
}

/** A model as a JSON request: what the caller set, and nothing else. */
export function encodeJsonRequest(model: object, path: string, frame: RequestFrame): HttpRequest {
  const own = serializeModel(model);
  const text = JSON.stringify(frame.extraBody === undefined ? own : { ...own, ...frame.extraBody });
  return requestWith({ kind: 'json', text }, path, frame);
}

/**
 * A model as a form. Objects and lists travel as JSON text; several pictures repeat their field's name. A form has no null: it
 * means the default wherever it is legal, and so does leaving the field out.
 */
export function encodeFormRequest(
  model: object,
  pictures: FormPictures,
  path: string,
  frame: RequestFrame,
): HttpRequest {
  const fields = Object.entries({ ...serializeModel(model), ...frame.extraBody });
  const parts = fields.flatMap(([name, value]): FormPart[] => {
    const files = pictures[name];
    if (files !== undefined) return files.map((file) => ({ name, ...file }));
    return value === null || value === undefined ? [] : [{ name, value: textOf(value) }];
  });
  return requestWith({ kind: 'multipart', boundary: frame.boundary, parts }, path, frame);
}

const requestWith = (body: HttpBody, path: string, { baseURL, headers }: RequestFrame): HttpRequest => ({
  method: 'POST',
  url: `${baseURL}${path}`,
  headers,
  body,
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
