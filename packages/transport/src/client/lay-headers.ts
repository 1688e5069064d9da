import { RequestOptionsError } from '@imagewire/models';

import type { HttpHeaders } from '../http-message.js';
import type { HeaderOptions } from './client-options.js';

/** Throws a RequestOptionsError for what is no object of texts: a Headers or a Map has no members, and would add nothing. Says no value, which may be a key. */
export function checkHeaderOptions(option: string, given: unknown): void {
  if (given === undefined || given === null) return;
  const isTexts =
    typeof given === 'object' &&
    !(Symbol.iterator in given) &&
    Object.values(given).every((value) => value === undefined || value === null || typeof value === 'string');
  if (!isTexts)
    throw new RequestOptionsError(
      option,
      "must be an object of names and texts, as in { 'x-team': 'birds' }",
    );
}

/** Headers in layers, the later ones before the earlier; names in lower case, and null takes a header away. */
export function layHeaders(...layers: readonly (HeaderOptions | undefined)[]): HttpHeaders {
  const headers = new Map<string, string>();
  for (const layer of layers)
    for (const [name, value] of Object.entries(layer ?? {})) {
      if (value === null) headers.delete(name.toLowerCase());
      else if (value !== undefined) headers.set(name.toLowerCase(), value);
    }
  return Object.fromEntries(headers);
}
