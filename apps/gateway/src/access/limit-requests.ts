import type { FastifyInstance } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import type { GatewayConfig } from '../config/gateway-config.js';
import { imageRouteOf } from '../dialects/image-route.js';
import { GatewayError } from '../errors/gateway-error.js';

/**
 * Refuses a key's requests for pictures past its number in a minute, before a byte of the body is read: nothing was processed. The
 * minute begins with a key's first request, and this process alone counts. Belongs after guardAccess, which says whose a request is.
 */
export function limitRequests(server: FastifyInstance, { requestsPerMinute: points }: GatewayConfig): void {
  if (points === 0) return;
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  server.addHook('onRequest', async (request, reply) => {
    if (!imageRouteOf(request.routeOptions.url ?? '')) return;
    const wait = await waitOf(limiter, request.caller);
    if (wait === 0) return;
    reply.header('retry-after', String(wait));
    throw new GatewayError(
      'rate_limited',
      `This key may ask for pictures ${points} times a minute, and has. Send the request again in ${wait} seconds.`,
    );
  });
}

/** Counts a request, and tells for how many seconds the key has to wait; 0 where it need not. */
async function waitOf(limiter: RateLimiterMemory, caller: string): Promise<number> {
  try {
    await limiter.consume(caller);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}
