import { isUtf8 } from 'node:buffer';

import type { FastifyAdapter } from '@nestjs/platform-fastify';

import { GatewayError } from '../errors/gateway-error.js';

/** Refuses JSON that is not UTF-8, in which the parser would put another character in the place of each that it cannot read. */
export function refuseBrokenText(adapter: FastifyAdapter): void {
  const server = adapter.getInstance();
  const { bodyLimit } = server.initialConfig;
  const parse = server.getDefaultJsonParser('ignore', 'ignore');
  adapter.useBodyParser('application/json', false, { bodyLimit }, (request, body, done) => {
    if (isUtf8(body)) return void parse(request, body.toString(), done);
    done(new GatewayError('malformed_body', 'The body is not UTF-8, as JSON is. Check its encoding.'));
  });
}
