import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What is known of a request that has arrived, beside itself. */
export interface Arrived {
  /** The pattern of its route; absent where there is none. Fastify makes an object of a dozen members each time it is asked. */
  readonly route: string | undefined;
  /** Has something done once the request's connection is done with it, answered or not. */
  readonly atEnd: (ending: () => void) => void;
}

/** Looks at a request before a byte of its body is read, and throws what it is refused with. */
export type Arrival = (request: FastifyRequest, reply: FastifyReply, arrived: Arrived) => void;

/**
 * Has every request looked at, one look after the other. One hook of Fastify's and one listener of Node's for all of them: one for each
 * would cost as much as what most of them do.
 */
export function onArrival(server: FastifyInstance, arrivals: readonly Arrival[]): void {
  server.addHook('onRequest', (request, reply, done) => {
    const endings: (() => void)[] = [];
    reply.raw.once('close', () => {
      for (const ending of endings) ending();
    });
    const arrived: Arrived = {
      route: request.routeOptions.url,
      atEnd: (ending) => void endings.push(ending),
    };
    for (const arrival of arrivals) arrival(request, reply, arrived);
    done();
  });
}
