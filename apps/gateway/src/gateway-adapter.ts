import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

import { PassingBody } from './piping/passing-body.js';

/** Nest on Fastify, with one more kind of body: what passes through writes itself. */
export class GatewayAdapter extends FastifyAdapter {
  override reply(...given: Parameters<FastifyAdapter['reply']>): ReturnType<FastifyAdapter['reply']> {
    const [reply, body, status = reply.statusCode] = given as [FastifyReply, unknown, number?];
    if (!(body instanceof PassingBody)) return super.reply(...given);
    // Nest waits for whatever it is given; a reply would be waited for by listeners to all that its socket does.
    return body.sendTo(reply.status(status)) as unknown as FastifyReply;
  }
}
