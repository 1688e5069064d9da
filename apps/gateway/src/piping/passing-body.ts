import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

import type { FastifyReply } from 'fastify';

import { ClientLeft } from '../routing/client.js';
import { statusOf } from '../routing/followed.js';

/** Writes a body to a client and ends the response; rejects where it breaks off before. */
export type PassTo = (client: ServerResponse) => Promise<void>;

/**
 * A body that writes itself to its client. As a stream that Fastify pipes, an answer of 1 MB would cost a sixth more: in listeners at both
 * its ends, and in a head that leaves alone.
 */
export class PassingBody {
  constructor(
    /** What the head says besides what the reply says already. */
    private readonly headers: OutgoingHttpHeaders,
    private readonly passTo: PassTo,
  ) {}

  /** Sends it. Rejects where it breaks off before any of it has left: the failure can still be answered. After that the connection is cut. */
  async sendTo(reply: FastifyReply): Promise<void> {
    const { raw } = reply;
    raw.statusCode = reply.statusCode;
    // They leave with the first bytes of the body.
    raw.setHeaders(new Map(Object.entries({ ...reply.getHeaders(), ...this.headers }) as [string, string][]));
    try {
      await this.passTo(raw);
    } catch (error) {
      if (!raw.headersSent && !raw.destroyed) {
        for (const name of raw.getHeaderNames()) raw.removeHeader(name);
        throw error;
      }
      reply.request.brokenStatus = statusOf(error);
      if (!(error instanceof ClientLeft)) reply.log.warn({ err: error }, 'an answer broke off');
      raw.destroy();
    }
  }
}
