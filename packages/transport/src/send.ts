import { bytesOf, closeSources } from './byte-source.js';
import { Call, type TakeAnswer } from './call.js';
import { Exchange } from './exchange.js';
import type { AnswerHead, HttpRequest, HttpResponse, StreamingHttpResponse } from './http-message.js';
import { type SendOptions, settingsOf } from './send-options.js';
import type { TimeLimit } from './time-limit.js';
import type { WatchedBody } from './watched-body.js';

/**
 * Sends a request and reads the answer to its end. Tries again only where that cannot be charged twice. Throws an UpstreamError for
 * every answer that is not 2xx and every connection that fails, the signal's own reason once it is aborted, and a
 * RequestOptionsError for options that cannot work.
 */
export function send(request: HttpRequest, options: SendOptions): Promise<HttpResponse> {
  const { takeBody = bytesOf } = options;
  return untilAnswered(request, options, (answer, limit) => wholeBody(takeBody(answer.body), limit));
}

/**
 * As {@link send}, but resolves as soon as the headers are there. A body that fails on its way throws an UpstreamError out of the
 * iteration, or the signal's reason; it is never asked for again. A body that nobody reads is given up when the timeout ends.
 */
export function sendStreaming(
  request: HttpRequest,
  options: Omit<SendOptions, 'takeBody'>,
): Promise<StreamingHttpResponse> {
  return untilAnswered(request, options, watchedBody);
}

/** Sends until there is a 2xx answer, whose body is taken as told, or rejects. */
export function untilAnswered<Body extends object>(
  request: HttpRequest,
  options: SendOptions,
  takeBody: TakeAnswer<Body>,
): Promise<AnswerHead & { readonly body: Body }> {
  try {
    const call = new Call(request, settingsOf(request, options));
    return closingStreams(request, new Exchange(call, takeBody).attempt());
  } catch (error) {
    const reason = error as Error;
    return closingStreams(request, Promise.reject(reason));
  }
}

function closingStreams<Answer>({ body }: HttpRequest, answered: Promise<Answer>): Promise<Answer> {
  if (body.kind !== 'multipart') return answered;
  return answered.catch((error: unknown) => {
    closeSources(body.parts.flatMap((part) => ('source' in part ? part.source : [])));
    throw error;
  });
}

/** Takes a body as it comes. */
export const watchedBody: TakeAnswer<WatchedBody> = (answer, limit, call) => call.watchedBody(answer, limit);

/** Ends the limit of an answer once its bytes are there. */
export function wholeBody(
  bytes: Uint8Array | Promise<Uint8Array>,
  limit: TimeLimit,
): Uint8Array | Promise<Uint8Array> {
  return 'then' in bytes ? bytes.then((all) => ended(all, limit)) : ended(bytes, limit);
}

function ended(body: Uint8Array, limit: TimeLimit): Uint8Array {
  limit.end();
  return body;
}
