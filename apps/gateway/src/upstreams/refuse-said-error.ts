import { type ErrorFacts, type PlainObject, readErrorFacts } from '@imagewire/models';
import { type AnswerHead, isContentRefusal, redactValue } from '@imagewire/transport';

import type { UpstreamAnswer } from './upstream.js';
import { UpstreamFailure } from './upstream-failure.js';

type Response = UpstreamAnswer['response'];

/** What is known of an answer besides its body. */
export interface Answered {
  readonly head: AnswerHead;
  /** What the call is named in errors. */
  readonly name: string;
}

/**
 * Throws an UpstreamFailure for a 2xx answer that says an error and has no picture, as servers do that answer everything with 200.
 * Whether it was charged is not known. An answer that has a picture is one, whatever it says besides.
 */
export function refuseSaidError(said: PlainObject, response: Response, { head, name }: Answered): void {
  if (hasPicture(response) || !saysError(said, response)) return;
  const { status, requestId, redact = redactValue } = head;
  const facts = redact(readErrorFacts(said)) as ErrorFacts;
  const { message = 'an error without a message', ...named } = facts;
  const about = requestId === undefined ? '' : ` (request id ${requestId})`;
  throw new UpstreamFailure(`${name}: ${status}, but it says: ${message}${about}; it may have been charged`, {
    ...named,
    failure: 'unknown',
    status,
    requestId,
    isAnswered: true,
    // Its status says nothing, so its words count as those of a 400 do.
    isContentRefusal: isContentRefusal(400, facts),
  });
}

const hasPicture = ({ data }: Response): boolean =>
  Array.isArray(data) && data.some(({ b64_json: base64, url }) => Boolean(base64) || Boolean(url));

function saysError(said: PlainObject, { data }: Response): boolean {
  const { error, code } = said;
  if (typeof error === 'string') return error !== '';
  if (typeof error === 'object' && error !== null && !Array.isArray(error)) return true;
  // Of a task that was accepted, servers say "OK" with a code of 0 or 200.
  const isSuccess = typeof code === 'number' && code < 400;
  const facts = readErrorFacts(said);
  return data === undefined && !isSuccess && facts.message !== undefined && facts.code !== undefined;
}
