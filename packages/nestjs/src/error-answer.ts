import type { ModelIssue, ModelValidationError } from '@imagewire/models';

import type { RequestBodyError } from './request-body-error.js';

/** An error as OpenAI writes it: these four keys satisfy the parsers of every dialect. */
export interface ErrorAnswer {
  /** HTTP status. */
  status: number;
  body: { error: { message: string; type: string; param: string | null; code: string | null } };
}

// OpenAI's own words where it has them.
const codes: Readonly<Record<string, string>> = {
  isPresent: 'missing_required_parameter',
  whitelistValidation: 'unknown_parameter',
  isIn: 'invalid_value',
  min: 'invalid_value',
  max: 'invalid_value',
};

const codeOf = (issue: ModelIssue | undefined): string => (issue && codes[issue.rule]) ?? 'invalid_type';

/** What a request that does not fit its class is answered with: 400, the first issue as param and code, all of them in the message. */
export function errorAnswerFromModelValidation(error: ModelValidationError): ErrorAnswer {
  const [first] = error.issues;
  const message = error.issues.map((issue) => issue.message).join('; ');
  return {
    status: 400,
    body: {
      error: { message, type: 'invalid_request_error', param: first?.path ?? null, code: codeOf(first) },
    },
  };
}

/** What a request whose body cannot be read is answered with: the status and code of its kind. */
export function errorAnswerFromRequestBody(error: RequestBodyError): ErrorAnswer {
  const { status, message, param, kind } = error;
  const type = status < 500 ? 'invalid_request_error' : 'server_error';
  return { status, body: { error: { message, type, param, code: kind } } };
}
