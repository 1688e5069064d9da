import type { FastifyInstance, FastifyReply } from 'fastify';

import type { Arrival } from '../on-arrival.js';
import { GatewayError } from '../errors/gateway-error.js';

/** A gateway that is started again is back by then, and another one behind the same address has been there all the time. */
const RETRY_AFTER_SECONDS = '2';

/**
 * Once the server closes, lets what is in flight end while it still listens: whatever comes then is refused, and was not processed.
 * Then ends every connection: Node alone would wait for those that were opened and have not asked anything yet, as browsers and clients
 * do in advance.
 */
export function drainOnClose(server: FastifyInstance): Arrival {
  let inFlight = 0;
  let isClosing = false;
  const idle = Promise.withResolvers<undefined>();
  const tellWhenIdle = (): void => {
    if (isClosing && inFlight === 0) idle.resolve(undefined);
  };
  server.addHook('preClose', async () => {
    isClosing = true;
    tellWhenIdle();
    await idle.promise;
    server.server.closeAllConnections();
  });
  return (_, reply, { route, atEnd }) => {
    inFlight += 1;
    atEnd(() => {
      inFlight -= 1;
      tellWhenIdle();
    });
    // The process does live.
    if (isClosing && route !== '/health/live') refuse(reply);
  };
}

function refuse(reply: FastifyReply): never {
  reply.headers({ connection: 'close', 'retry-after': RETRY_AFTER_SECONDS });
  throw new GatewayError('shutting_down', 'This gateway is shutting down. Send the request again.');
}
