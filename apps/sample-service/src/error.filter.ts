import {
  type ErrorAnswer,
  errorAnswerFromModelValidation,
  errorAnswerFromRequestBody,
  RequestBodyError,
} from '@imagewire/nestjs';
import {
  ContentPolicyError,
  ImageInputError,
  ModelValidationError,
  RateLimitError,
  UpstreamError,
} from '@imagewire/router-client';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Answers with OpenAI's error body, which the clients of every dialect understand. */
@Catch(ModelValidationError, RequestBodyError, ImageInputError, UpstreamError)
export class ErrorFilter implements ExceptionFilter {
  catch(error: Parameters<typeof answerFor>[0], context: ArgumentsHost): void {
    const { status, body } = answerFor(error);
    void context.switchToHttp().getResponse<FastifyReply>().status(status).send(body);
  }
}

function answerFor(
  error: ModelValidationError | RequestBodyError | ImageInputError | UpstreamError,
): ErrorAnswer {
  if (error instanceof ModelValidationError) return errorAnswerFromModelValidation(error);
  if (error instanceof RequestBodyError) return errorAnswerFromRequestBody(error);
  const { message, kind } = error;
  if (error instanceof ImageInputError) return refusal(400, message, kind, error.path);
  // The caller's fault is told as the server told it; a wrong key or a missing route of ours is not the caller's.
  if (error instanceof ContentPolicyError || error.status === 400 || error.status === 422)
    return refusal(400, message, error.code ?? kind, error.param);
  return refusal(error instanceof RateLimitError ? 429 : 502, 'the picture could not be drawn', kind);
}

const refusal = (
  status: number,
  message: string,
  code: string,
  param: string | null = null,
): ErrorAnswer => ({
  status,
  body: { error: { message, type: status < 500 ? 'invalid_request_error' : 'server_error', param, code } },
});
