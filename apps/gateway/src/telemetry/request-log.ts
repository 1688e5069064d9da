import { IDEMPOTENCY_PROMISE } from '@imagewire/transport';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Arrival } from '../on-arrival.js';
import type { JobTrace } from '../routing/image-job.js';
import { endStatus } from './end-status.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the caller asked to be logged with the request. */
    trace?: JobTrace;
    /** What of an answer was found out when its headers had left. */
    lateWarnings?: readonly string[];
  }
}

/** Gives every answer its request id and the promise that idempotency keys are kept, and every request one line in the log, also one whose client left before its answer. */
export function logRequests(server: FastifyInstance): Arrival {
  server.decorateRequest('trace', undefined);
  server.decorateRequest('lateWarnings', undefined);
  server.decorateRequest('brokenStatus', undefined);
  return (request, reply, { route = 'unknown', atEnd }) => {
    reply.header('x-request-id', request.id).header(IDEMPOTENCY_PROMISE, '1');
    // A streamed edit has more parts than Node's ten that watch for its client to leave.
    reply.raw.setMaxListeners(20);
    atEnd(() => {
      logRequest(request, reply, route);
    });
  };
}

function logRequest(request: FastifyRequest, reply: FastifyReply, path: string): void {
  const { requestId: _, ...trace } = request.trace ?? {};
  const { lateWarnings: warnings = [] } = request;
  request.log.info(
    {
      method: request.method,
      path,
      status: endStatus(reply),
      milliseconds: Math.round(reply.elapsedTime),
      ...trace,
      ...(warnings.length > 0 && { warnings }),
    },
    'request',
  );
}
