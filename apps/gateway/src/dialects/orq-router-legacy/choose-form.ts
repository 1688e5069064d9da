import type { IncomingMessage } from 'node:http';

import type { FastifyRequest } from 'fastify';

import { GatewayError } from '../../errors/gateway-error.js';

const HEADER = 'x-imagewire-dialect';
const sharedPath = '/v2/router/images/generations';

/** Leads a request to the router's shared path to the 2024 form when its header asks for that. */
export function legacyUrl({ url = '/', headers }: IncomingMessage): string {
  return headers[HEADER] === 'orq-router-legacy' && url.split('?')[0] === sharedPath ? `/legacy${url}` : url;
}

/** Refuses the header wherever it would change nothing but its sender believes it does. */
export function refuseUnknownForms({ headers, url }: FastifyRequest): void {
  const form = headers[HEADER];
  const chosen = form === 'orq-router-legacy' && url.startsWith('/legacy/');
  if (form !== undefined && !chosen && !(form === 'orq-router' && url.startsWith(sharedPath)))
    throw new GatewayError(
      'invalid_value',
      `${HEADER} may be orq-router or orq-router-legacy, on ${sharedPath}.`,
      HEADER,
    );
}
