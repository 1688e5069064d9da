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

import type { AllowedMethods } from './allowed-methods.js';
import { errorTable, unforeseen } from './error-table.js';
import { GatewayError, type GatewayErrorKind } from './gateway-error.js';

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
    if (exception.getStatus() !== 404) return refusedBody(exception.getStatus());
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

const bodyErrors: Readonly<Record<number, [GatewayErrorKind, string]>> = {
  413: ['body_too_large', 'The body is larger than this gateway takes. Send smaller pictures.'],
  415: [
    'unsupported_media_type',
    'This content type is not taken here. Send application/json, or multipart/form-data where files are uploaded.',
  ],
};

function refusedBody(status: number): GatewayError {
  const [kind, message] = bodyErrors[status] ?? [
    'malformed_body',
    'The body is not valid JSON. Check its syntax and that it is complete.',
  ];
  return new GatewayError(kind, message);
}

/** Any failure as status and body. */
export function errorAnswer(exception: unknown): ErrorAnswer {
  if (exception instanceof ModelValidationError) return errorAnswerFromModelValidation(exception);
  if (exception instanceof RequestBodyError) return errorAnswerFromRequestBody(exception);
  if (exception instanceof ConversionError) return fromConversion(exception);
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

const fromRow = (
  row: { status: number; type: string; code: string | null },
  message: string,
  param: string | null,
): ErrorAnswer => ({
  status: row.status,
  body: { error: { message, type: row.type, param, code: row.code } },
});
