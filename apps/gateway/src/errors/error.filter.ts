import { ModelValidationError } from '@imagewire/models';
import { type ErrorAnswer, errorAnswerFromModelValidation } from '@imagewire/nestjs';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { errorTable, unforeseen } from './error-table.js';
import { GatewayError, type GatewayErrorKind } from './gateway-error.js';

/** Answers every failure with OpenAI's four keys, and logs the ones that nobody foresaw. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status, body } = errorAnswer(exception, request);
    if (status >= 500) request.log.error({ err: exception }, 'request failed');
    void reply.status(status).send(body);
  }
}

/** Any failure as status and body. */
export function errorAnswer(exception: unknown, request: FastifyRequest): ErrorAnswer {
  if (exception instanceof ModelValidationError) return errorAnswerFromModelValidation(exception);
  if (exception instanceof GatewayError) return answer(exception.kind, exception.message, exception.param);
  if (exception instanceof HttpException) return fromHttp(exception, request);
  const { status, message, type, code } = unforeseen;
  return { status, body: { error: { message, type, param: null, code } } };
}

function answer(kind: GatewayErrorKind, message: string, param: string | null = null): ErrorAnswer {
  const { status, type, code } = errorTable[kind];
  return { status, body: { error: { message, type, param, code } } };
}

// What the framework refuses before a controller is reached.
function fromHttp(exception: HttpException, request: FastifyRequest): ErrorAnswer {
  switch (exception.getStatus()) {
    case 404:
      return answer(
        'route_not_found',
        `There is no ${request.method} ${request.url.split('?')[0]}. The routes are listed at /docs.`,
      );
    case 413:
      return answer('body_too_large', 'The body is larger than this gateway takes. Send smaller pictures.');
    case 415:
      return answer(
        'unsupported_media_type',
        'This content type is not taken here. Send application/json or multipart/form-data.',
      );
    default:
      return answer(
        'malformed_body',
        'The body is not valid JSON. Check its syntax and that it is complete.',
      );
  }
}
