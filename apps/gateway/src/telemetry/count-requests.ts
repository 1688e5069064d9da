import type { FastifyInstance } from 'fastify';

import { endStatus } from './end-status.js';
import { imageRouteOf } from './image-route.js';
import type { Metrics } from './metrics.js';

/** Counts the requests for pictures, also those that are refused before a controller is reached. */
export function countRequests(server: FastifyInstance, metrics: Metrics): void {
  metrics.bytes.watch(server.server);
  server.addHook('onRequest', async (request, reply) => {
    const route = imageRouteOf(request);
    if (!route) return;
    const end = metrics.request(route);
    reply.raw.once('close', () => end(endStatus(reply)));
  });
}
