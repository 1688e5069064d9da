import type { PlainObject } from '@imagewire/models';

import { GatewayError } from '../errors/gateway-error.js';
import type { Exchange } from './client-of.js';

const HEADER = 'x-imagewire-carry';

/** Whether the client asked for what its dialect cannot say, in the member `x_imagewire`. Throws a GatewayError for another word than 1 or 0. */
export function wantsCarry({ request }: Exchange): boolean {
  const { [HEADER]: asked = '0' } = request.headers;
  if (asked !== '0' && asked !== '1')
    throw new GatewayError('invalid_value', `${HEADER} may be 1, or be left out.`, HEADER);
  return asked === '1';
}

/** An answer without `x_imagewire`, which an upstream's may have brought along. */
export function withoutCarry(answer: PlainObject): PlainObject {
  if (!('x_imagewire' in answer)) return answer;
  const { x_imagewire: _, ...plain } = answer;
  return plain;
}
