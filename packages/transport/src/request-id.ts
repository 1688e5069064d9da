import type { HttpHeaders } from './http-message.js';

// OpenAI and most others, Anthropic-like, Azure, AWS, Cloudflare.
const NAMES = ['x-request-id', 'request-id', 'apim-request-id', 'x-amzn-requestid', 'cf-ray'];

/** What the server calls a request, by the first header that names it. */
export function requestIdOf(headers: HttpHeaders): string | undefined {
  for (const name of NAMES) if (headers[name]) return headers[name];
  return undefined;
}
