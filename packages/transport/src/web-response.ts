import { streamFrom } from './byte-source.js';
import type { HttpResponse, StreamingHttpResponse } from './http-message.js';

/** An answer as the web's own Response, for callers who read it themselves. */
export function createWebResponse(response: HttpResponse | StreamingHttpResponse): Response {
  const { status, body } = response;
  const content = body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : streamFrom(body);
  const empty = status === 204 || status === 205;
  return new Response(empty ? null : content, { status, headers: headersOf(response) });
}

// The content encoding is undone, and the length was that of the encoded body.
function headersOf({ headers }: HttpResponse | StreamingHttpResponse): Record<string, string> {
  if (headers['content-encoding'] === undefined) return headers;
  const undone = ['content-encoding', 'content-length'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !undone.includes(name)));
}
