import { optionNames } from '@imagewire/models';
import type { Dispatcher } from 'undici';

import type { Address } from '../address.js';
import type { HttpHeaders, StreamingBody } from '../http-message.js';
import type { EncodedBody } from '../multipart.js';
import type { TimeLimit } from '../time-limit.js';

/** A way out of the process. Knows nothing of retries, dialects or errors of ours. */
export interface Door {
  /**
   * Sends a request and resolves once the answer's headers are there. Rejects with a {@link NeverSent} where it is certain that no
   * byte of the request left, with whatever the runtime says otherwise, and with the limit's reason once it is over.
   */
  request(request: DoorRequest): Promise<DoorAnswer>;
  /** Closes idle connections at once and the others as their calls end; resolves when all are closed. */
  close(): Promise<void>;
}

/** A request at the door, ready to be written. */
export interface DoorRequest {
  readonly method: string;
  readonly address: Address;
  readonly headers: HttpHeaders;
  readonly body: EncodedBody | undefined;
  /** Ends it: the connection is closed at once. */
  readonly limit: TimeLimit;
}

/** An answer whose body is still coming, content encodings undone. Leaving the iteration closes the connection. */
export interface DoorAnswer {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: StreamingBody;
}

/** How connections are made. */
export interface DoorOptions {
  /** Sends through this function instead of undici: for runtimes other than Node, tests, and middleware. */
  readonly fetch?: typeof globalThis.fetch;
  /** Node only: an undici 7 dispatcher of your own, in place of the pool. It is not closed with the connection. */
  readonly dispatcher?: Dispatcher;
  /** Node only: how many sockets may be open to one origin; further calls wait. 128 by default. */
  readonly maxSockets?: number;
}

/** Every option of a connection. */
export const DOOR_OPTIONS = optionNames<DoorOptions>({ fetch: true, dispatcher: true, maxSockets: true });

/** It is certain that no byte of the request left. The runtime's own error is the cause. */
export class NeverSent extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : 'never sent', { cause });
  }
}
