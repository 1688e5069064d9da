import type { FastifyReply } from 'fastify';

/** What nginx calls a request whose client left before it had its answer. */
const CLIENT_LEFT = 499;

/** The status that a request whose connection is done with ended with. */
export const endStatus = (reply: FastifyReply): number =>
  reply.raw.writableFinished ? reply.statusCode : CLIENT_LEFT;
