import type { PlainObject } from '@imagewire/models';

import type { Exchange } from './client-of.js';

/** Whether the client asked for what its dialect cannot say, in the member `x_imagewire`. */
export const wantsCarry = ({ request }: Exchange): boolean => request.headers['x-imagewire-carry'] === '1';

/** An answer without `x_imagewire`, which an upstream's may have brought along. */
export function withoutCarry(answer: PlainObject): PlainObject {
  if (!('x_imagewire' in answer)) return answer;
  const { x_imagewire: _, ...plain } = answer;
  return plain;
}
