import type { FastifyInstance, FastifyReply } from 'fastify';

import { GatewayError } from '../errors/gateway-error.js';

/**
 * Once the server closes, lets what is in flight end, refuses what still comes, and then ends every connection: Node alone would wait
 * for those that were opened and have not asked anything yet, as browsers and clients do in advance.
 */
export function drainOnClose(server: FastifyInstance): void {
  let inFlight = 0;
  let isClosing = false;
  const endWhenIdle = (): void => {
    if (isClosing && inFlight === 0) server.server.closeAllConnections();
  };
  server.addHook('onRequest', async (_, reply) => {
    inFlight += 1;
    reply.raw.once('close', () => {
      inFlight -= 1;
      endWhenIdle();
    });
    if (isClosing) refuse(reply);
  });
  server.addHook('preClose', async () => {
    isClosing = true;
    endWhenIdle();
  });
}

function refuse(reply: FastifyReply): never {
  reply.header('connection', 'close');
  throw new GatewayError('shutting_down', 'This gateway is shutting down. Send the request again.');
}
