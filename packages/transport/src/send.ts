import { bytesOf } from './byte-source.js';
import { Call } from './call.js';
import type { DoorAnswer } from './door/door.js';
import type {
  AnswerHead,
  HttpRequest,
  HttpResponse,
  StreamingBody,
  StreamingHttpResponse,
} from './http-message.js';
import { type SendOptions, settingsOf } from './send-options.js';
import type { TimeLimit } from './time-limit.js';

/**
 * Sends a request and reads the answer to its end. Tries again only where that cannot be charged twice. Throws an UpstreamError for
 * every answer that is not 2xx and every connection that fails, the signal's own reason once it is aborted, and a
 * RequestOptionsError for options that cannot work.
 */
export async function send(request: HttpRequest, options: SendOptions): Promise<HttpResponse> {
  const call = new Call(request, settingsOf(request, options));
  return call.untilAnswered((answer, limit) => wholeBody(answer, limit, options));
}

/**
 * As {@link send}, but resolves as soon as the headers are there. A body that fails on its way throws an UpstreamError out of the
 * iteration, or the signal's reason; it is never asked for again. A body that nobody reads is given up when the timeout ends.
 */
export async function sendStreaming(
  request: HttpRequest,
  options: Omit<SendOptions, 'takeBody'>,
): Promise<StreamingHttpResponse> {
  const call = new Call(request, settingsOf(request, options));
  return call.untilAnswered((answer, limit) => call.watchedBody(answer, limit));
}

/** As {@link sendStreaming} where the body is to stream by the time the headers are there, else as {@link send}. */
export async function sendEither(
  request: HttpRequest,
  options: SendOptions,
  isStreaming: () => boolean,
): Promise<AnswerHead & { readonly body: Uint8Array | StreamingBody }> {
  const call = new Call(request, settingsOf(request, options));
  return call.untilAnswered<Uint8Array | StreamingBody>((answer, limit) =>
    isStreaming() ? call.watchedBody(answer, limit) : wholeBody(answer, limit, options),
  );
}

function wholeBody(
  { body }: DoorAnswer,
  limit: TimeLimit,
  { takeBody = bytesOf }: SendOptions,
): Uint8Array | Promise<Uint8Array> {
  const bytes = takeBody(body);
  return 'then' in bytes ? bytes.then((all) => ended(all, limit)) : ended(bytes, limit);
}

function ended(body: Uint8Array, limit: TimeLimit): Uint8Array {
  limit.end();
  return body;
}
