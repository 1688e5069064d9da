import type { FastifyReply } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The status of the failure by which an answer broke off when its headers had left; of a stream too, which ends by naming it. */
    brokenStatus?: number;
  }
}

/** What nginx calls a request whose client left before it had its answer. */
const CLIENT_LEFT = 499;

/** The status that a request whose connection is done with ended with; of an answer that broke off, the one that it could no longer be given. */
export const endStatus = (reply: FastifyReply): number =>
  reply.request.brokenStatus ?? (reply.raw.writableFinished ? reply.statusCode : CLIENT_LEFT);
