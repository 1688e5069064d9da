import type { ErrorAnswer as Answer } from '@imagewire/nestjs';

import { attemptsHeader, warningsHeader } from '../routing/routing-headers.js';
import type { RoutingFailure } from '../routing/routing-failure.js';
import { TIMED_OUT, UpstreamFailure, type UpstreamFailureFacts } from '../upstreams/upstream-failure.js';
import type { ErrorAnswer } from './error-answer.js';
import { doNotRetry, type ErrorRow } from './error-table.js';

// The gateway's key, its bill and its proxy: nothing that the client could do about.
const gatewaysOwn: readonly (number | undefined)[] = [401, 402, 403, 407];

// 524 is what Cloudflare says of a server that it no longer waits for.
const timeouts: readonly (number | undefined)[] = [TIMED_OUT, 408, 524];

/**
 * What a client is told when no upstream answered: what the last one said of the request itself as it said it, anything else as the
 * gateway's failure to get an answer. Where an attempt may have been charged, clients are told not to try again by themselves.
 * `answerOf` answers the errors by which an upstream refuses a request before anything is sent.
 */
export function answerFromRouting(error: RoutingFailure, answerOf: (cause: unknown) => Answer): ErrorAnswer {
  const { failure, attempts, warnings, mayBeCharged, retryAfterMilliseconds: wait } = error;
  const headers = {
    ...attemptsHeader(attempts),
    ...warningsHeader(warnings),
    ...(wait !== undefined && { 'retry-after': String(Math.ceil(wait / 1000)) }),
    ...(mayBeCharged && doNotRetry),
  };
  return { ...(failure.facts.isOurs ? answerOf(failure.cause) : answerFromUpstream(failure)), headers };
}

/** What a client is told of an answer that broke off after it was accepted; the headers, where it asks again under its key. */
export const answerFromBroken = (failure: UpstreamFailure): ErrorAnswer => ({
  ...answerFromUpstream(failure),
  headers: failure.facts.failure === 'unknown' ? doNotRetry : {},
});

/** What a client is told of one failure of an upstream. */
export function answerFromUpstream({ message, facts }: UpstreamFailure): Answer {
  const { status, type, code } = rowOf(facts);
  return { status, body: { error: { message, type, param: facts.param ?? null, code } } };
}

function rowOf(facts: UpstreamFailureFacts): ErrorRow {
  const { failure, status, code, type = 'invalid_request_error' } = facts;
  if (facts.isContentRefusal) return { status: 400, type, code: code ?? 'content_policy_violation' };
  if (failure === 'never-sent') return serverError(503, 'upstream_unreachable');
  if (failure === 'not-processed')
    return status === 503
      ? serverError(503, code ?? 'upstream_overloaded')
      : { status: 429, type: 'requests', code: code ?? 'rate_limit_exceeded' };
  if (failure === 'unknown')
    return timeouts.includes(status)
      ? serverError(504, 'upstream_timeout')
      : serverError(502, 'upstream_failed');
  const isAboutRequest = status !== undefined && status >= 400 && !gatewaysOwn.includes(status);
  return isAboutRequest ? { status, type, code: code ?? null } : serverError(502, 'upstream_refused_gateway');
}

const serverError = (status: number, code: string): ErrorRow => ({ status, type: 'server_error', code });
