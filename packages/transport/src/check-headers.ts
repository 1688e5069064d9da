import { RequestOptionsError } from '@imagewire/models';

import type { HttpHeaders } from './http-message.js';

const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

// With one of these undici sends nothing, as if nobody listened, and a page's fetch leaves it out.
const OF_THE_CONNECTION = /^(?:expect|keep-alive|transfer-encoding|upgrade)$/i;

// A caller's would be replaced: a form's boundary, for one, is known only to what writes the form.
const OF_THE_BODY = /^content-(?:length|type)$/i;

/** Whether a header cannot be given, because connection or body decide what it says. */
export const isReservedHeader = (name: string): boolean =>
  OF_THE_BODY.test(name) || OF_THE_CONNECTION.test(name);

/** Throws a RequestOptionsError for a header that cannot be sent, or not as given. */
export function checkHeaders(headers: HttpHeaders): void {
  for (const name in headers) {
    if (!NAME.test(name)) throw new RequestOptionsError('headers', 'hold a name that HTTP does not allow');
    if (isReservedHeader(name))
      throw new RequestOptionsError(
        `header ${name}`,
        OF_THE_BODY.test(name)
          ? 'follows from the body that is sent: leave it out'
          : 'belongs to the connection, which is seen to already: leave it out',
      );
    // A line break at the end of a key read from a file is the usual case; the runtimes' own errors would print the key.
    if (!VALUE.test(headers[name] ?? ''))
      throw new RequestOptionsError(
        `header ${name}`,
        'holds a character that HTTP does not allow, a line break perhaps',
      );
  }
}
