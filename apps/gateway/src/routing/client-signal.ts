import type { FastifyReply } from 'fastify';

/** The client closed its connection before it had its answer. */
export class ClientLeft extends Error {
  override readonly name = 'ClientLeft';
}

/** A signal that aborts when the client leaves before the answer is complete. */
export function clientSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new ClientLeft('the client left'));
  });
  return controller.signal;
}
