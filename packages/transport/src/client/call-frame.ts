import type { PlainObject } from '@imagewire/models';

import type { HttpHeaders } from '../http-message.js';
import { createBoundary } from '../multipart.js';
import type { RequestFrame } from './encode-request.js';

/** What stands around the request of one call. A class: an object that is written with a getter in it takes ten times as long to make. */
export class CallFrame implements RequestFrame {
  constructor(
    readonly baseURL: string,
    readonly headers: HttpHeaders,
    readonly extraBody: PlainObject | undefined,
  ) {}

  /** Made when a form asks for it. */
  get boundary(): string {
    return createBoundary();
  }
}
