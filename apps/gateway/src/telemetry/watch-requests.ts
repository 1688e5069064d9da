import type { FastifyInstance } from 'fastify';

import { imageRouteOf } from '../dialects/image-route.js';
import type { Arrival } from '../on-arrival.js';
import { endStatus } from './end-status.js';
import type { Metrics } from './metrics.js';
import type { Traces } from './traces.js';

/** Counts and traces the requests for pictures, also those that are refused before a controller is reached. */
export function watchRequests(server: FastifyInstance, metrics: Metrics, traces: Traces): Arrival {
  metrics.bytes.watch(server.server);
  return ({ id, method, headers }, reply, { route: url = '', atEnd }) => {
    const route = imageRouteOf(url);
    if (!route) return;
    metrics.requested(route);
    const endTrace = traces.request({ id, method, headers, url, ...route });
    atEnd(() => {
      const status = endStatus(reply);
      metrics.answered(route, status, reply.elapsedTime);
      endTrace(status);
    });
  };
}
