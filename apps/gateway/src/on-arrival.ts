import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Has something done once a request's connection is done with it, answered or not. */
export type AtEnd = (ending: () => void) => void;

/** Looks at a request before a byte of its body is read, and throws what it is refused with. */
export type Arrival = (request: FastifyRequest, reply: FastifyReply, atEnd: AtEnd) => void;

/**
 * Has every request looked at, one look after the other. One hook of Fastify's and one listener of Node's for all of them: one for each
 * would cost as much as what most of them do.
 */
export function onArrival(server: FastifyInstance, arrivals: readonly Arrival[]): void {
  server.addHook('onRequest', (request, reply, done) => {
    const endings: (() => void)[] = [];
    const atEnd: AtEnd = (ending) => void endings.push(ending);
    reply.raw.once('close', () => {
      for (const ending of endings) ending();
    });
    for (const arrival of arrivals) arrival(request, reply, atEnd);
    done();
  });
}
