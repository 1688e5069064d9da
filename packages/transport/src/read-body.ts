import type { ErrorFacts } from '@imagewire/models';

import { UnreadableAnswerError, type UnreadableReason } from './answer-errors.js';
import { isContentRefusal } from './content-policy.js';
import { ContentPolicyError, type UpstreamError, type UpstreamErrorFacts } from './errors.js';
import type { CallName, HttpResponse } from './http-message.js';
import { isObject } from './is-object.js';
import { parseJsonBytes } from './parse-json-bytes.js';
import { redactHeaders, redactValue } from './redact.js';
import { errorSaidIn } from './said-error.js';

/** How much of an error's body is read, in bytes. */
const MOST_ERROR_BYTES = 1_048_576;

/**
 * The JSON object that an answer holds. Throws an UnreadableAnswerError that says what stands there instead: nothing, an HTML page,
 * a JSON text that ends too early, other text, JSON that is no object, or an error without any picture; a ContentPolicyError where that
 * error is a refusal for the content.
 */
export function readJsonObject(response: HttpResponse, call: CallName): Readonly<Record<string, unknown>> {
  const parsed = parseJsonBytes(response.body);
  if (isObject(parsed)) {
    const said = response.hasSavedPictures ? undefined : errorSaidIn(parsed);
    if (said === undefined) return parsed;
    throw saidError(response, call, parsed, said);
  }
  const text = new TextDecoder().decode(response.body);
  const reason = parsed === undefined ? reasonFor(text, response.headers['content-type']) : 'not_an_object';
  throw unreadable(response, call, text, reason);
}

/** The JSON value of a text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** As much of an error's body as anyone will read: a connection lost on the way gives what had come. */
export async function readErrorText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      size += chunk.byteLength;
      if (size >= MOST_ERROR_BYTES) break;
    }
  } catch {
    // The status says enough.
  }
  return text + decoder.decode();
}

const descriptions: Readonly<Record<Exclude<UnreadableReason, 'error'>, string>> = {
  empty: 'its body is empty',
  html: 'its body is an HTML page',
  cut: 'its JSON ends too early',
  not_json: 'its body is not JSON',
  not_an_object: 'its JSON is no object',
};

function unreadable(
  response: HttpResponse,
  call: CallName,
  text: string,
  reason: keyof typeof descriptions,
): UnreadableAnswerError {
  const message = messageFor(response, call, descriptions[reason]);
  return new UnreadableAnswerError(message, factsFor(response, call, text), reason);
}

function saidError(response: HttpResponse, call: CallName, body: object, said: ErrorFacts): UpstreamError {
  const { redact = redactValue } = response;
  const { message: words = 'an error without a message', ...named } = redact(said) as ErrorFacts;
  const message = messageFor(response, call, `it says: ${words}`);
  const facts = { ...factsFor(response, call, body), ...named };
  // Its status says nothing, so its words count as those of a 400 do.
  if (isContentRefusal(400, said)) return new ContentPolicyError(message, facts);
  return new UnreadableAnswerError(message, facts, 'error');
}

function messageFor({ status, requestId }: HttpResponse, call: CallName, problem: string): string {
  const name = requestId === undefined ? '' : ` (request id ${requestId})`;
  return `${call.dialect} ${call.operation}: ${status}, but ${problem}${name}; it may have been charged`;
}

function factsFor(response: HttpResponse, call: CallName, body: unknown): UpstreamErrorFacts {
  const { status, requestId, attempts, headers, redact = redactValue } = response;
  return {
    call,
    status,
    requestId,
    attempts,
    headers: redactHeaders(headers),
    body: redact(body),
    retryable: false,
  };
}

function reasonFor(text: string, contentType = ''): keyof typeof descriptions {
  const start = text.trimStart();
  if (start === '') return 'empty';
  if (start.startsWith('<') || contentType.includes('text/html')) return 'html';
  return start.startsWith('{') ? 'cut' : 'not_json';
}
