import type { HttpHeaders } from './http-message.js';

/** What the server calls a request, by the first header that names it: OpenAI's and most others', Anthropic-like, Azure's, AWS's, Cloudflare's. */
export function requestIdOf(headers: HttpHeaders): string | undefined {
  // Each by its name: looked up in a loop, the five cost as much as a promise.
  const id =
    headers['x-request-id'] ||
    headers['request-id'] ||
    headers['apim-request-id'] ||
    headers['x-amzn-requestid'] ||
    headers['cf-ray'];
  return id || undefined;
}
