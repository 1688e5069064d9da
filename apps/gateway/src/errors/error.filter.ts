import { ModelValidationError } from '@imagewire/models';
import {
  type ErrorAnswer,
  errorAnswerFromModelValidation,
  errorAnswerFromRequestBody,
  RequestBodyError,
} from '@imagewire/nestjs';
import { ConversionError } from '@imagewire/openai-compat';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { UpstreamFailure } from '../upstreams/upstream-failure.js';
import type { AllowedMethods } from './allowed-methods.js';
import { errorTable, unforeseen } from './error-table.js';
import { GatewayError } from './gateway-error.js';

/** Answers every failure with OpenAI's four keys, and logs the ones that nobody foresaw. */
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
    const { status, body } = errorAnswer(known);
    if (status >= 500) request.log.error({ err: exception }, 'request failed');
    void reply.status(status).send(body);
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
        `There is no ${request.method} ${path}. The routes are listed at /docs.`,
      );
    }
    reply.header('allow', allowed.join(', '));
    return new GatewayError(
      'method_not_allowed',
      `${path} does not take ${request.method}; it takes ${allowed.join(', ')}.`,
    );
  }
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

/** Any failure as status and body. */
export function errorAnswer(exception: unknown): ErrorAnswer {
  if (exception instanceof ModelValidationError) return errorAnswerFromModelValidation(exception);
  if (exception instanceof RequestBodyError) return errorAnswerFromRequestBody(exception);
  if (exception instanceof ConversionError) return fromConversion(exception);
  if (exception instanceof UpstreamFailure && exception.facts.isContentRefusal)
    return fromContentRefusal(exception);
  if (exception instanceof GatewayError)
    return fromRow(errorTable[exception.kind], exception.message, exception.param);
  return fromRow(unforeseen, unforeseen.message, null);
}

// The pivot is nobody's business but ours: the caller hears which field of the request cannot be honoured, and why.
function fromConversion({ report }: ConversionError): ErrorAnswer {
  const refused = report.filter((entry) => entry.kind === 'refused');
  const message = refused.map(({ path, reason }) => `${path}: ${reason}`).join('; ');
  return fromRow(errorTable.unsupported_parameter, message, refused[0]?.path ?? null);
}

// What was refused, and by which rule, is between the client and the model: it is passed on as it was said.
const fromContentRefusal = ({ message, facts }: UpstreamFailure): ErrorAnswer =>
  fromRow(
    {
      status: 400,
      type: facts.type ?? 'image_generation_user_error',
      code: facts.code ?? 'moderation_blocked',
    },
    message,
    facts.param ?? null,
  );

const fromRow = (
  row: { status: number; type: string; code: string | null },
  message: string,
  param: string | null,
): ErrorAnswer => ({
  status: row.status,
  body: { error: { message, type: row.type, param, code: row.code } },
});
