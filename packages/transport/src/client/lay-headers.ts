import type { HttpHeaders } from '../http-message.js';
import type { HeaderOptions } from './client-options.js';

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
