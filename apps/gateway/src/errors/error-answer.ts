import { ModelValidationError } from '@imagewire/models';
import {
  type ErrorAnswer as Answer,
  errorAnswerFromModelValidation,
  errorAnswerFromRequestBody,
  RequestBodyError,
} from '@imagewire/nestjs';
import { ConversionError, type LossEntry } from '@imagewire/openai-compat';
import { UpstreamError } from '@imagewire/transport';

import { RoutingFailure } from '../routing/routing-failure.js';
import { UpstreamFailure, upstreamFailureFrom } from '../upstreams/upstream-failure.js';
import { type ErrorRow, errorTable, unforeseen } from './error-table.js';
import { GatewayError } from './gateway-error.js';
import { ReplayedError } from './replayed-error.js';
import { answerFromBroken, answerFromRouting } from './routing-error.js';

/** An error as it goes on the wire. */
export interface ErrorAnswer extends Answer {
  readonly headers: Readonly<Record<string, string>>;
}

/** Any failure as status, body and headers. */
export function errorAnswer(exception: unknown): ErrorAnswer {
  if (exception instanceof ReplayedError) return exception.answer;
  if (exception instanceof RoutingFailure) return answerFromRouting(exception, answerOf);
  // A stream that breaks off after it was accepted.
  if (exception instanceof UpstreamFailure) return answerFromBroken(exception);
  if (exception instanceof UpstreamError) return errorAnswer(upstreamFailureFrom(exception));
  const answer = answerOf(exception);
  return { ...answer, headers: headersOf(exception, answer.status) };
}

function answerOf(exception: unknown): Answer {
  if (exception instanceof ModelValidationError) return errorAnswerFromModelValidation(exception);
  if (exception instanceof RequestBodyError) return errorAnswerFromRequestBody(exception);
  if (exception instanceof ConversionError) return fromConversion(exception);
  if (exception instanceof GatewayError)
    return fromRow(errorTable[exception.kind], exception.message, exception.param);
  return fromRow(unforeseen, unforeseen.message, null);
}

function headersOf(exception: unknown, status: number): ErrorAnswer['headers'] {
  if (exception instanceof GatewayError) return { ...errorTable[exception.kind].headers };
  return status === unforeseen.status ? { ...unforeseen.headers } : {};
}

// The pivot is nobody's business but ours: the caller hears which field of the request cannot be honoured, and why.
function fromConversion({ report }: ConversionError): Answer {
  const refused = report.filter((entry) => entry.kind === 'refused');
  const message = refused.map(told).join('; ');
  return fromRow(errorTable.unsupported_parameter, message, refused[0]?.path ?? null);
}

/** A rule's own message begins with the name of its field. */
const told = ({ path, reason }: LossEntry): string =>
  reason.startsWith(`${path} `) ? reason : `${path}: ${reason}`;

const fromRow = ({ status, type, code }: ErrorRow, message: string, param: string | null): Answer => ({
  status,
  body: { error: { message, type, param, code } },
});
