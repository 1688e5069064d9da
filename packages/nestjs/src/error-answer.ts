import type { ModelIssue, ModelValidationError } from '@imagewire/models';

import type { RequestBodyError } from './request-body-error.js';

/** An error as OpenAI writes it: these four keys satisfy the parsers of every dialect. */
export interface ErrorAnswer {
  /** HTTP status. */
  status: number;
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

const MAX_ISSUES = 10;
const MAX_TEXT = 300;

// A path holds whatever a client calls its fields: an answer must not grow with it.
const shortened = (text: string): string =>
  text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}... (shortened)` : text;

/**
 * What a request that does not fit its class is answered with: 400, the first issue as param and code, the first ten in the message.
 * An issue about the request as a whole has no param.
 */
export function errorAnswerFromModelValidation({ issues }: ModelValidationError): ErrorAnswer {
  const [first] = issues;
  const named = issues.slice(0, MAX_ISSUES).map((issue) => shortened(issue.message));
  const others = issues.length - named.length;
  const message = [...named, ...(others > 0 ? [`and ${others} more`] : [])].join('; ');
  const param = first?.path ? shortened(first.path) : null;
  return {
    status: 400,
    body: { error: { message, type: 'invalid_request_error', param, code: codeOf(first) } },
  };
}

/** What a request whose body cannot be read is answered with: the status and code of its kind. */
export function errorAnswerFromRequestBody(error: RequestBodyError): ErrorAnswer {
  const { status, message, param, kind } = error;
  const type = status < 500 ? 'invalid_request_error' : 'server_error';
  return { status, body: { error: { message, type, param, code: kind } } };
}
