import { collectBytes } from './byte-source.js';
import { Call } from './call.js';
import type { HttpRequest, HttpResponse, StreamingHttpResponse } from './http-message.js';
import { type SendOptions, settingsOf } from './send-options.js';

/**
 * Sends a request and reads the answer to its end. Tries again only where that cannot be charged twice. Throws an UpstreamError for
 * every answer that is not 2xx and every connection that fails, the signal's own reason once it is aborted, and a
 * RequestOptionsError for options that cannot work.
 */
export async function send(request: HttpRequest, options: SendOptions): Promise<HttpResponse> {
  const { takeBody = collectBytes } = options;
  const call = new Call(request, settingsOf(request, options));
  return call.untilAnswered(async (answer, limit) => {
    const body = await takeBody(answer.body);
    limit.end();
    return body;
  });
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
