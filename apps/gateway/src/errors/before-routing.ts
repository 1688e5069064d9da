import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Arrival } from '../on-arrival.js';
import { errorAnswer } from './error-answer.js';
import { GatewayError } from './gateway-error.js';

/** Answers an address that no router can look for: broken percent signs, or a part that is too long. */
export function answerBadAddress(_: Error, request: FastifyRequest, reply: FastifyReply): void {
  const { status, body } = errorAnswer(
    new GatewayError(
      'route_not_found',
      'This address is no valid URL, or a part of it is too long. The routes are listed at /docs.',
    ),
  );
  request.log.info({ method: request.method, path: 'unknown', status }, 'request');
  void reply.status(status).header('x-request-id', request.id).send(body);
}

/** Answers what is no HTTP request that could be read, and closes the connection: nobody knows where the next one would begin. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code !== 'ECONNRESET' && socket.writable) {
    const { status, body } = errorAnswer(clientErrors[error.code ?? ''] ?? malformedRequest);
    const text = JSON.stringify(body);
    const headers = [
      'connection: close',
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(text)}`,
    ];
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('\r\n')}\r\n\r\n${text}`);
  }
  socket.destroy(error);
}

/** Refuses headers that ask for what is not done here: to be told anything but to go on, which Node alone would answer without a word, and to unpack a body. */
export function refuseHeaders({ server: http }: FastifyInstance): Arrival {
  http.on('checkExpectation', (request, response) => http.emit('request', request, response));
  return ({ headers }) => {
    const { expect = '100-continue', 'content-encoding': encoding = 'identity' } = headers;
    if (expect.toLowerCase() !== '100-continue')
      throw new GatewayError(
        'unknown_expectation',
        'The header Expect may say 100-continue here and nothing else; leave it out.',
        'Expect',
      );
    if (encoding.toLowerCase() !== 'identity')
      throw new GatewayError(
        'unsupported_encoding',
        'No body is unpacked here; send it as it is, without Content-Encoding.',
        'Content-Encoding',
      );
  };
}

const malformedRequest = new GatewayError('malformed_request', 'This is no HTTP request that can be read.');

const clientErrors: Readonly<Record<string, GatewayError>> = {
  ERR_HTTP_REQUEST_TIMEOUT: new GatewayError(
    'request_timeout',
    'The request was not complete in time. Send it again.',
  ),
  HPE_HEADER_OVERFLOW: new GatewayError(
    'headers_too_large',
    'The headers are larger than 16 KiB. Send fewer or shorter ones.',
  ),
};
