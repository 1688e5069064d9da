import { ImagewireError, readErrorFacts, titleOf } from '@imagewire/models';

import type { DoorAnswer } from './door/door.js';
import { NeverSent } from './door/door.js';
import { type Failure, failureClassOf, type NetworkFailure, type StatusFailure } from './failure.js';
import type { HttpRequest } from './http-message.js';
import type { EncodedBody } from './multipart.js';
import { parseJson, readErrorText } from './read-body.js';
import type { CallSettings } from './send-options.js';
import type { TimeLimit } from './time-limit.js';

/** What came of one attempt: an answer of status 2xx and its body as taken, or a failure. */
export type Outcome<Body> =
  { readonly answer: DoorAnswer; readonly body: Body } | { readonly failure: Failure };

/** Takes an answer's body; ends the limit once nothing more is to come. */
export type TakeAnswer<Body> = (answer: DoorAnswer, limit: TimeLimit) => Body | Promise<Body>;

/** Sends a request once. Throws only the reason of the caller's signal, and errors of ours: of a picture that cannot be read, or written. */
export async function exchange<Body>(
  request: HttpRequest,
  body: EncodedBody | undefined,
  settings: CallSettings,
  limit: TimeLimit,
  takeBody: TakeAnswer<Body>,
): Promise<Outcome<Body>> {
  let answered = false;
  let answer: DoorAnswer | undefined;
  try {
    answer = await settings.connection.door.request({
      method: request.method,
      address: settings.address,
      headers: request.headers,
      body,
      limit,
    });
    settings.connection.noteAnswer(request.url, answer.headers);
    if (answer.status >= 200 && answer.status < 300) {
      const outcome = { answer, body: await takeBody(answer, limit) };
      answered = true;
      return outcome;
    }
    return { failure: await statusFailure(answer, settings.clock.now()) };
  } catch (error) {
    settings.signal?.throwIfAborted();
    if (error instanceof ImagewireError) throw error;
    return { failure: networkFailure(error, limit, answer) };
  } finally {
    // The limit of an answer ends with its body.
    if (!answered) limit.end();
  }
}

async function statusFailure(answer: DoorAnswer, now: number): Promise<StatusFailure> {
  const { status, headers } = answer;
  const text = await readErrorText(answer.body);
  const json = parseJson(text);
  const body = json === undefined ? text : json;
  const title = typeof body === 'string' ? titleOf(body) : undefined;
  const facts = title === undefined ? readErrorFacts(body) : { message: `an HTML page: ${title}` };
  const failureClass = failureClassOf(status, headers, facts, now);
  return { kind: 'status', class: failureClass, reason: `status ${status}`, status, headers, facts, body };
}

/** The failure that an error of the door stands for. */
export function networkFailure(error: unknown, limit: TimeLimit, answer?: DoorAnswer): NetworkFailure {
  const neverSent = error instanceof NeverSent;
  const cause = neverSent ? error.cause : error;
  const shared = {
    class: neverSent ? 'never-sent' : 'unknown',
    status: answer?.status,
    headers: answer?.headers,
  } as const;
  if (limit.passed) return { ...shared, kind: 'timeout', reason: limit.description };
  return { ...shared, kind: 'connection', reason: `${whereLost(neverSent, answer)}${codeOf(cause)}`, cause };
}

function whereLost(neverSent: boolean, answer: DoorAnswer | undefined): string {
  if (neverSent) return 'no connection, nothing was sent';
  return `connection lost ${answer === undefined ? 'after sending' : 'while the answer was read'}`;
}

function codeOf(cause: unknown): string {
  const codes = [cause, (cause as Error | undefined)?.cause].map(
    (each) => (each as { code?: unknown } | undefined)?.code,
  );
  const code = codes.find((each) => typeof each === 'string');
  return code === undefined ? '' : ` (${code})`;
}
