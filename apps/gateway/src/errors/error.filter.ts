import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { RoutingFailure } from '../routing/routing-failure.js';
import type { AllowedMethods } from './allowed-methods.js';
import { errorAnswer } from './error-answer.js';
import { GatewayError } from './gateway-error.js';
import { hearOut } from './hear-out.js';
import { ReplayedError } from './replayed-error.js';

/** Answers every failure with OpenAI's four keys, and logs those of upstreams and the ones that nobody foresaw. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly allowedMethods: AllowedMethods) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    // Who has left, or has already been told in a stream, cannot be answered.
    if (reply.sent || reply.raw.destroyed) return;
    const known = exception instanceof HttpException ? this.fromHttp(exception, request, reply) : exception;
    const { status, body, headers } = errorAnswer(known);
    logFailure(exception, status, request);
    hearOut(request.raw);
    void reply.status(status).headers(headers).send(body);
  }

  // What the framework refuses before a controller is reached.
  private fromHttp(exception: HttpException, request: FastifyRequest, reply: FastifyReply): GatewayError {
    if (exception.getStatus() !== 404) {
      // Fastify would close the connection on a client that is still sending, which then never reads this: Node reads the rest away.
      reply.removeHeader('connection');
      return refusedBody(exception.getStatus(), request.routeOptions.bodyLimit);
    }
    const path = request.url.split('?')[0] ?? '';
    const allowed = this.allowedMethods.of(path);
    if (allowed.length === 0) {
      return new GatewayError(
        'route_not_found',
        `There is no ${request.method} ${shortened(path)}. The routes are listed at /docs.`,
      );
    }
    reply.header('allow', allowed.join(', '));
    return new GatewayError(
      'method_not_allowed',
      `${path} does not take ${request.method}; it takes ${allowed.join(', ')}.`,
    );
  }
}

/** An address as far as it is needed to be recognized. */
const shortened = (path: string): string => (path.length > 80 ? `${path.slice(0, 80)}...` : path);

/**
 * An upstream's failure is told in a line, without its words, which may quote the prompt; one that nobody foresaw is logged whole. One that
 * is answered again was told before.
 */
function logFailure(exception: unknown, status: number, { log }: FastifyRequest): void {
  if (exception instanceof RoutingFailure && !exception.failure.facts.isOurs)
    log.warn({ attempts: exception.attempts }, 'no upstream answered');
  else if (status >= 500 && !(exception instanceof ReplayedError))
    log.error({ err: exception }, 'request failed');
}

function refusedBody(status: number, limit: number): GatewayError {
  if (status !== 413)
    return new GatewayError(
      'malformed_body',
      'The body is empty or not valid JSON. Check its syntax and that it is complete.',
    );
  return new GatewayError(
    'body_too_large',
    `A body of this type may have ${limit} bytes here. Send pictures as multipart/form-data, which takes more.`,
  );
}
