import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { type ImageRoute, imageRouteOf } from '../dialects/image-route.js';
import { endStatus } from './end-status.js';
import type { Metrics } from './metrics.js';
import type { Traces } from './traces.js';

/** Counts and traces the requests for pictures, also those that are refused before a controller is reached. */
export function watchRequests(server: FastifyInstance, metrics: Metrics, traces: Traces): void {
  metrics.bytes.watch(server.server);
  server.addHook('onRequest', (request, reply, done) => {
    const route = imageRouteOf(request);
    if (route) watch(request, reply, route);
    done();
  });

  function watch(
    { id, method, headers, routeOptions }: FastifyRequest,
    reply: FastifyReply,
    route: ImageRoute,
  ): void {
    const endings = [
      metrics.request(route),
      traces.request({ id, method, headers, url: routeOptions.url ?? '', ...route }),
    ];
    reply.raw.once('close', () => {
      for (const end of endings) end(endStatus(reply));
    });
  }
}
