import { type ModelIssue, type ModelValidationError, shortPath, summaryOf } from '@imagewire/models';
import {
  ContentPolicyError,
  type ImageInputError,
  RateLimitError,
  RequestTimeoutError,
  type UpstreamError,
} from '@imagewire/router-client';

import type { RequestBodyError } from './request-body-error.js';

/** An error as OpenAI writes it: these four keys satisfy the parsers of every dialect. */
export interface ErrorAnswer {
  /** HTTP status. */
  status: number;
  /** OpenAI's error body. */
  body: { error: { message: string; type: string; param: string | null; code: string | null } };
}

// OpenAI's own words where it has them; every other rule is about a value.
const codes: Readonly<Record<string, string>> = {
  isPresent: 'missing_required_parameter',
  whitelistValidation: 'unknown_parameter',
  isSafeKey: 'unknown_parameter',
  supportedParameter: 'unknown_parameter',
  isString: 'invalid_type',
  isNumber: 'invalid_type',
  isInt: 'invalid_type',
  isBoolean: 'invalid_type',
  isObject: 'invalid_type',
  isArray: 'invalid_type',
  isNested: 'invalid_type',
};

const codeOf = (issue: ModelIssue | undefined): string => codes[issue?.rule ?? ''] ?? 'invalid_value';

/**
 * What a request that does not fit its class is answered with: 400, the first issue as param and code, the first ten in the message.
 * An issue about the request as a whole has no param.
 */
export function errorAnswerFromModelValidation(error: ModelValidationError): ErrorAnswer {
  const { issues } = error;
  const [first] = issues;
  const param = first?.path ? shortPath(first.path) : null;
  return answer(400, summaryOf(issues), codeOf(first), param);
}

/** What a request whose body cannot be read is answered with: the status and code of its kind. */
export function errorAnswerFromRequestBody(error: RequestBodyError): ErrorAnswer {
  const { status, message, param, kind } = error;
  return answer(status, message, kind, param);
}

/** What a picture that cannot be sent on is answered with: 400 with the field. */
export const errorAnswerFromImageInput = (error: ImageInputError): ErrorAnswer =>
  answer(400, error.message, error.kind, error.path);

/**
 * What a failed call of a client is answered with. A refused request (400, 413, 422, or for its content) is told as the server told it,
 * a rate limit is 429, a deadline 504. All else is 502 without a detail: a wrong key or address of the service is not its caller's.
 */
export function errorAnswerFromUpstream(error: UpstreamError): ErrorAnswer {
  const { message, kind, code, param } = error;
  if (error instanceof ContentPolicyError || refusals.includes(error.status ?? 0))
    return answer(error.status === 413 ? 413 : 400, message, code ?? kind, param ?? null);
  if (error instanceof RateLimitError) return answer(429, 'the image server is busy; try again later', kind);
  if (error instanceof RequestTimeoutError)
    return answer(504, 'the image server did not answer in time', kind);
  return answer(502, 'the image server did not draw the picture', kind);
}

const refusals: readonly number[] = [400, 413, 422];

const answer = (status: number, message: string, code: string, param: string | null = null): ErrorAnswer => ({
  status,
  body: { error: { message, type: typeOf(status), param, code } },
});

const typeOf = (status: number): string => {
  if (status === 429) return 'rate_limit_error';
  return status < 500 ? 'invalid_request_error' : 'server_error';
};
