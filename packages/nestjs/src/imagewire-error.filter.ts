import { ModelValidationError } from '@imagewire/models';
import { ImageInputError, UpstreamError } from '@imagewire/router-client';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

import {
  type ErrorAnswer,
  errorAnswerFromImageInput,
  errorAnswerFromModelValidation,
  errorAnswerFromRequestBody,
  errorAnswerFromUpstream,
} from './error-answer.js';
import { RequestBodyError } from './request-body-error.js';

/** What the filter answers. */
type ImagewireFailure = ModelValidationError | RequestBodyError | ImageInputError | UpstreamError;

/**
 * Answers the errors of this package and of the clients with OpenAI's error body, which the clients of every dialect understand. All
 * other errors are left to the application. ImagewireModule brings it; without the module it is used as any filter.
 */
@Catch(ModelValidationError, RequestBodyError, ImageInputError, UpstreamError)
export class ImagewireErrorFilter implements ExceptionFilter<ImagewireFailure> {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  /** Answers, unless an answer has already begun. */
  catch(error: ImagewireFailure, context: ArgumentsHost): void {
    const response: unknown = context.switchToHttp().getResponse();
    const { httpAdapter } = this.host;
    // Who was already told something, as in a stream, cannot be answered again.
    if (httpAdapter.isHeadersSent(response)) return;
    const { status, body } = answerFor(error);
    httpAdapter.reply(response, body, status);
  }
}

function answerFor(error: ImagewireFailure): ErrorAnswer {
  if (error instanceof ModelValidationError) return errorAnswerFromModelValidation(error);
  if (error instanceof RequestBodyError) return errorAnswerFromRequestBody(error);
  if (error instanceof ImageInputError) return errorAnswerFromImageInput(error);
  return errorAnswerFromUpstream(error);
}
