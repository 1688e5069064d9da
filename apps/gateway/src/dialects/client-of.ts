import { keepUploads } from '@imagewire/nestjs';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { GatewayError } from '../errors/gateway-error.js';
import { type Client, ClientLeft } from '../routing/client.js';

/** The two ends of one exchange with a client. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Who waits at the other end. Throws a GatewayError for an Idempotency-Key that cannot be one. */
export function clientOf({ request, reply }: Exchange): Client {
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)))
    throw new GatewayError(
      'invalid_value',
      'Idempotency-Key must be one text of 1 to 255 visible ASCII characters.',
      'Idempotency-Key',
    );
  return {
    caller: request.caller,
    signal: signalOf(reply),
    idempotencyKey: key,
    keepUploads: (work) => {
      keepUploads(request.raw, work);
    },
  };
}

/** Aborted when the client leaves before its answer is complete. */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  const leave = (): void => {
    if (!raw.writableFinished) controller.abort(new ClientLeft('the client left'));
  };
  // It may have left while its pictures were read.
  if (raw.destroyed) leave();
  else raw.on('close', leave);
  return controller.signal;
}
