import { readErrorFacts } from '@imagewire/models';
import { type FailureClass, failureClassOf, isContentRefusal, redactText } from '@imagewire/transport';

import { UpstreamFailure } from '../upstream-failure.js';

/** What an error of the AI SDK tells; others have none of it. */
interface AnsweredError {
  statusCode?: number;
  responseBody?: string;
  responseHeaders?: Record<string, string>;
}

/** What an error of a provider package is to routing. Of one without a status it cannot be known whether anything was sent. */
export function failureFrom(error: unknown, name: string): UpstreamFailure {
  const said = error instanceof Error ? redactText(error.message) : 'an error without a message';
  const { statusCode: status, responseHeaders: headers = {}, responseBody } = (error ?? {}) as AnsweredError;
  const facts = readErrorFacts(parsed(responseBody));
  const failure: FailureClass =
    status === undefined ? 'unknown' : failureClassOf(status, headers, facts, Date.now());
  const { type, code, param } = facts;
  const isRefusal = isContentRefusal(status, { message: said, ...facts });
  return new UpstreamFailure(`${name}: ${status === undefined ? '' : `${status} `}${said}`, {
    failure: isRefusal ? 'refused' : failure,
    status,
    type,
    code,
    param,
    isContentRefusal: isRefusal,
    cause: error,
  });
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    // An answer that is no JSON has no facts beyond its status.
    return {};
  }
}
