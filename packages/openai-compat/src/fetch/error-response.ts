import { ModelValidationError, type OpenAIErrorBody } from '@imagewire/models';

import type { DialectConversions } from '../conversions.js';
import type { ConvertedError } from '../error-pair.js';
import { errorTypeOf } from '../error-status.js';
import { ConversionError } from '../loss.js';
import { isContainer } from '../path.js';
import { jsonResponse } from './encode-response.js';

/** What is read of an error that a client threw; all of it may be missing. */
interface ClientError {
  readonly message?: unknown;
  readonly kind?: unknown;
  readonly status?: unknown;
  readonly body?: unknown;
  readonly code?: unknown;
  readonly param?: unknown;
  readonly requestId?: unknown;
  readonly retryAfterMilliseconds?: unknown;
}

// What a client's own errors stand for where no server said a status.
const statusesByKind: Readonly<Record<string, number>> = {
  model_validation: 400,
  image_input: 400,
  request_options: 400,
  timeout: 504,
};

/**
 * Any failure as an answer in OpenAI's shape. A rejected fetch would be tried again by the `openai` package, so only the caller's own
 * abort is one.
 */
export function errorResponse(error: unknown, openAIError: DialectConversions['openAIError']): Response {
  if (error instanceof ConversionError)
    return refusal(error.message, error.report[0]?.path ?? null, 'unsupported_parameter');
  if (error instanceof ModelValidationError)
    return refusal(error.message, error.issues[0]?.path ?? null, 'invalid_value');
  if (error instanceof SyntaxError)
    return refusal('The body is neither a FormData nor valid JSON.', null, 'malformed_body');
  const facts: ClientError = isContainer(error) ? error : {};
  const { status, body } = isContainer(facts.body) ? saidByServer(facts, openAIError) : saidByClient(facts);
  return jsonResponse(body, status, headersOf(facts));
}

/** The answer to a request that goes nowhere as it is. */
export const refusal = (message: string, param: string | null, code: string, status = 400): Response =>
  jsonResponse({ error: { message, type: 'invalid_request_error', param, code } }, status);

const saidByServer = (
  { status, body }: ClientError,
  openAIError: DialectConversions['openAIError'],
): ConvertedError<OpenAIErrorBody> => openAIError(body, typeof status === 'number' ? { status } : {});

function saidByClient(error: ClientError): { status: number; body: object } {
  const { message, kind, code, param } = error;
  const own = typeof kind === 'string' ? statusesByKind[kind] : undefined;
  const status = own ?? (isErrorStatus(error.status) ? error.status : 502);
  const facts = {
    message: textOr(message, 'The request failed.'),
    type: errorTypeOf(status),
    param: textOr(param, null),
    code: textOr(code, textOr(kind, null)),
  };
  return { status, body: { error: facts } };
}

const isErrorStatus = (status: unknown): status is number =>
  typeof status === 'number' && status >= 400 && status <= 599;

const textOr = <T>(value: unknown, otherwise: T): string | T =>
  typeof value === 'string' ? value : otherwise;

function headersOf({ requestId, retryAfterMilliseconds }: ClientError): Record<string, string> {
  return {
    ...(typeof requestId === 'string' && { 'x-request-id': requestId }),
    ...(typeof retryAfterMilliseconds === 'number' && {
      'retry-after': String(Math.ceil(retryAfterMilliseconds / 1000)),
    }),
  };
}
