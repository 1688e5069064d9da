import { RequestOptionsError } from '@imagewire/models';

import type { Address } from './address.js';
import type { Attempt } from './attempt.js';
import { type Clock, systemClock } from './clock.js';
import type { Connection } from './connection.js';
import { checkHeaders } from './check-headers.js';
import type { CallName, HttpRequest } from './http-message.js';
import { checkNumber, checkSignal, checkSwitch, checkWhole } from './option-values.js';

/** How long an attempt may take by default: 10 minutes, in milliseconds. */
export const DEFAULT_TIMEOUT = 600_000;
/** How long a call with all its attempts and waits may take by default: 15 minutes, in milliseconds. */
export const DEFAULT_DEADLINE = 900_000;
/** How often a call is tried again by default. */
export const DEFAULT_MAX_RETRIES = 2;
/** The longest wait that a server may ask for by default: 60 seconds, in milliseconds. */
export const DEFAULT_MAX_RETRY_AFTER = 60_000;

/** Reads a body to its end. An ImagewireError that it throws ends the call as it is; any other counts as a lost connection. */
export type TakeBody = (body: AsyncIterable<Uint8Array>) => Uint8Array | Promise<Uint8Array>;

/** How a call is sent. */
export interface SendOptions {
  /** The sockets and what is known of the server. */
  readonly connection: Connection;
  /** What the call is named in errors. */
  readonly call: CallName;
  /** Ends the call: the socket is closed at once, and the call rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for each attempt, from connecting to the answer's last byte. 10 minutes by default. */
  readonly timeout?: number | undefined;
  /** Milliseconds for all attempts and the waits between them. 15 minutes by default. */
  readonly deadline?: number | undefined;
  /** How often to try again, 0 or more; 2 by default. */
  readonly maxRetries?: number | undefined;
  /** The longest wait, in milliseconds, that a server may ask for; a call asked to wait longer fails at once. 60 seconds by default. */
  readonly maxRetryAfter?: number | undefined;
  /** Whether the server is known never to charge twice for the same `idempotency-key`. Answers that say so are remembered anyway. */
  readonly serverHonoursIdempotency?: boolean | undefined;
  /** Try again also where the failed attempt may have been charged. False by default: the caller takes the risk of paying twice. */
  readonly retryUnknownOutcome?: boolean | undefined;
  /** Told of each attempt as it ends. What it throws ends the call. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
  /**
   * Takes the body of a 2xx answer as it comes, of each attempt anew; what it gives is then the answer's body. By default the body is
   * kept in memory.
   */
  readonly takeBody?: TakeBody | undefined;
  /** Time and chance, for tests. */
  readonly clock?: Clock | undefined;
}

/** The options of a call with every default filled in. */
export interface CallSettings extends Omit<SendOptions, 'takeBody'> {
  readonly timeout: number;
  readonly deadline: number;
  readonly maxRetries: number;
  readonly maxRetryAfter: number;
  readonly serverHonoursIdempotency: boolean;
  readonly retryUnknownOutcome: boolean;
  readonly clock: Clock;
  /** The request's address. */
  readonly address: Address;
}

// A timer set for longer fires at once.
const LONGEST_TIMER = 2_147_483_647;

/** Fills in the defaults, and throws a RequestOptionsError for what cannot work, before anything is sent. */
export function settingsOf(request: HttpRequest, options: SendOptions): CallSettings {
  const settings: CallSettings = {
    connection: options.connection,
    call: options.call,
    signal: options.signal,
    timeout: options.timeout ?? DEFAULT_TIMEOUT,
    deadline: options.deadline ?? DEFAULT_DEADLINE,
    maxRetries: options.maxRetries ?? DEFAULT_MAX_RETRIES,
    maxRetryAfter: options.maxRetryAfter ?? DEFAULT_MAX_RETRY_AFTER,
    serverHonoursIdempotency: options.serverHonoursIdempotency ?? false,
    retryUnknownOutcome: options.retryUnknownOutcome ?? false,
    onAttempt: options.onAttempt,
    clock: options.clock ?? systemClock,
    address: options.connection.addressOf(request.url),
  };
  checkSending(settings);
  if (settings.connection.closed) throw new RequestOptionsError('connection', 'is closed: make a new one');
  checkHeaders(request.headers);
  return settings;
}

/** Throws a RequestOptionsError for limits and switches that cannot work; a client asks when it is made, and each call again. */
export function checkSending(options: Partial<SendOptions>): void {
  checkSignal(options.signal);
  checkNumber('timeout', options.timeout, 1, LONGEST_TIMER);
  checkNumber('deadline', options.deadline, 1, LONGEST_TIMER);
  checkNumber('maxRetryAfter', options.maxRetryAfter, 0, LONGEST_TIMER);
  checkWhole('maxRetries', options.maxRetries, 0);
  checkSwitch('serverHonoursIdempotency', options.serverHonoursIdempotency);
  checkSwitch('retryUnknownOutcome', options.retryUnknownOutcome);
}
