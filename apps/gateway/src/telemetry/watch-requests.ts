import type { FastifyInstance } from 'fastify';

import { imageRouteOf } from '../dialects/image-route.js';
import type { Arrival } from '../on-arrival.js';
import { endStatus } from './end-status.js';
import type { Metrics } from './metrics.js';
import type { Traces } from './traces.js';

/** Counts and traces the requests for pictures, also those that are refused before a controller is reached. */
export function watchRequests(server: FastifyInstance, metrics: Metrics, traces: Traces): Arrival {
  metrics.bytes.watch(server.server);
  return (request, reply, atEnd) => {
    const route = imageRouteOf(request);
    if (!route) return;
    const { id, method, headers, routeOptions } = request;
    const endMetrics = metrics.request(route);
    const endTrace = traces.request({ id, method, headers, url: routeOptions.url ?? '', ...route });
    atEnd(() => {
      const status = endStatus(reply);
      endMetrics(status);
      endTrace(status);
    });
  };
}
