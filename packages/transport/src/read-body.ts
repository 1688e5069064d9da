import { UnreadableAnswerError, type UnreadableReason } from './answer-errors.js';
import type { CallName, HttpResponse } from './http-message.js';
import { parseJsonBytes } from './parse-json-bytes.js';
import { redactHeaders, redactValue } from './redact.js';

/** How much of an error's body is read, in bytes. */
const MOST_ERROR_BYTES = 1_048_576;

/**
 * The JSON object that an answer holds. Throws an UnreadableAnswerError that says what stands there instead: nothing, an HTML page,
 * a JSON text that ends too early, other text, or JSON that is no object.
 */
export function readJsonObject(response: HttpResponse, call: CallName): Readonly<Record<string, unknown>> {
  const parsed = parseJsonBytes(response.body);
  if (isObject(parsed)) return parsed;
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

const descriptions: Readonly<Record<UnreadableReason, string>> = {
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
  reason: UnreadableReason,
): UnreadableAnswerError {
  const { status, requestId, attempts, redact = redactValue } = response;
  const facts = {
    call,
    status,
    requestId,
    attempts,
    headers: redactHeaders(response.headers),
    body: redact(text),
  };
  const name = requestId === undefined ? '' : ` (request id ${requestId})`;
  const message = `${call.dialect} ${call.operation}: ${status}, but ${descriptions[reason]}${name}; it may have been charged`;
  return new UnreadableAnswerError(message, { ...facts, retryable: false }, reason);
}

function reasonFor(text: string, contentType = ''): UnreadableReason {
  const start = text.trimStart();
  if (start === '') return 'empty';
  if (start.startsWith('<') || contentType.includes('text/html')) return 'html';
  return start.startsWith('{') ? 'cut' : 'not_json';
}

/** Whether a JSON value is an object, and neither a list nor null. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
