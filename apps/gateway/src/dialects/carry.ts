import type { PlainObject } from '@imagewire/models';

import type { Exchange } from './client-of.js';

/** Whether the client asked for what its dialect cannot say, in the member `x_imagewire`. */
export const wantsCarry = ({ request }: Exchange): boolean => request.headers['x-imagewire-carry'] === '1';

/** An answer without `x_imagewire`, which an upstream's may have brought along. */
export function withoutCarry({ x_imagewire: _, ...plain }: PlainObject): PlainObject {
  return plain;
}
