import { checkOptionNames, RequestOptionsError } from '@imagewire/models';
import type { Dispatcher } from 'undici';

import { Connection } from '../connection.js';
import type { HttpHeaders } from '../http-message.js';
import { checkNumber, checkSwitch, checkText, checkWhole } from '../option-values.js';
import { checkSending, type SendOptions } from '../send-options.js';
import {
  ANSWER_CHECKS,
  CLIENT_OPTIONS,
  type ClientOptions,
  type Logger,
  REQUEST_CHECKS,
} from './client-options.js';
import { checkHeaderOptions, layHeaders } from './lay-headers.js';

/** What a client knows of the server that it is made for. */
export interface ServerFacts {
  /** The environment variable that holds the key. */
  readonly apiKeyVariable: string;
  /** The environment variable that holds the address. */
  readonly baseURLVariable: string;
  /** The vendor's address, where there is one. */
  readonly defaultBaseURL?: string;
  /** The dialect's own path, which the client adds: `/v2/proxy`. */
  readonly root: string;
}

/** A client's options with every default filled in. */
export interface ClientSettings {
  /** Without a slash at its end. */
  readonly baseURL: string;
  /** The headers of every call. */
  readonly headers: HttpHeaders;
  /** What the client's calls share. */
  readonly connection: Connection;
  /** How requests are sent, where a call says nothing else. */
  readonly sending: Omit<SendOptions, 'connection' | 'call'>;
  /** How pictures are opened, before they are sent. */
  readonly pictures: { readonly localFiles?: boolean | undefined; readonly maxBytes?: number | undefined };
  /** Told of what a developer should see. */
  readonly logger: Logger;
  /** Whether the logger is told of attempts. The one that a client has by default makes nothing of them. */
  readonly tellsAttempts: boolean;
  /** What becomes of an answer that is not as the dialect says. */
  readonly validate: NonNullable<ClientOptions['validate']>;
  /** What unknown members and values of a request lead to. */
  readonly validateRequest: NonNullable<ClientOptions['validateRequest']>;
}

/** Fills in what the environment and the vendor say. Throws a RequestOptionsError for options that do not exist or cannot work. */
export function resolveClientOptions(options: ClientOptions, server: ServerFacts): ClientSettings {
  checkOptionNames(options, CLIENT_OPTIONS, 'the client');
  checkValues(options);
  const { fetch, dispatcher, maxSockets, localFiles, maxImageBytes } = options;
  const { timeout, deadline, maxRetries, maxRetryAfter } = options;
  const { serverHonoursIdempotency, retryUnknownOutcome } = options;
  return {
    baseURL: baseURLFrom(options, server),
    headers: layHeaders(ownHeaders(options, server), options.defaultHeaders),
    connection: new Connection({ fetch, dispatcher, maxSockets }),
    sending: { timeout, deadline, maxRetries, maxRetryAfter, serverHonoursIdempotency, retryUnknownOutcome },
    pictures: { localFiles, maxBytes: maxImageBytes },
    logger: options.logger ?? warningsToConsole,
    tellsAttempts: options.logger !== undefined,
    validate: oneOf(ANSWER_CHECKS, 'validate', options.validate ?? 'warn'),
    validateRequest: oneOf(REQUEST_CHECKS, 'validateRequest', options.validateRequest ?? 'strict'),
  };
}

// A text from the environment has no type: 'false' would let files be read, and '50MB' no picture be too large.
function checkValues(options: ClientOptions): void {
  checkSending(options);
  checkText('apiKey', options.apiKey);
  checkText('baseURL', options.baseURL);
  checkWhole('maxSockets', options.maxSockets, 1);
  checkNumber('maxImageBytes', options.maxImageBytes, 1, Number.MAX_SAFE_INTEGER);
  checkSwitch('localFiles', options.localFiles);
  checkHeaderOptions('defaultHeaders', options.defaultHeaders);
  checkDoor(options);
  // It is told of an attempt when that may have been paid for: too late to find out.
  const logger = options.logger ?? warningsToConsole;
  if (typeof logger.debug !== 'function' || typeof logger.warn !== 'function')
    throw new RequestOptionsError('logger', 'must have the methods debug and warn');
}

// What cannot be called fails where a request may have been sent already: it would be told as one that may have been charged.
function checkDoor({ fetch, dispatcher, maxSockets }: ClientOptions): void {
  if (fetch !== undefined && typeof fetch !== 'function')
    throw new RequestOptionsError('fetch', 'must be a function that takes what fetch takes');
  if (dispatcher !== undefined && typeof (dispatcher as Partial<Dispatcher> | null)?.dispatch !== 'function')
    throw new RequestOptionsError('dispatcher', "must be undici's, with a method dispatch");
  if (fetch && dispatcher)
    throw new RequestOptionsError('dispatcher', 'sends nothing where fetch does: leave one of them out');
  if ((fetch ?? dispatcher) && typeof maxSockets === 'number')
    throw new RequestOptionsError(
      'maxSockets',
      `bounds no sockets where ${fetch ? 'fetch' : 'dispatcher'} has its own: leave one of them out`,
    );
}

function ownHeaders({ apiKey }: ClientOptions, { apiKeyVariable }: ServerFacts): HttpHeaders {
  const key = apiKey ?? environment(apiKeyVariable);
  if (!key)
    throw new RequestOptionsError(
      'apiKey',
      `is missing: hand it in, or set ${apiKeyVariable}; a gateway without keys takes any text`,
    );
  return { accept: 'application/json', authorization: `Bearer ${key}` };
}

function baseURLFrom({ baseURL }: ClientOptions, server: ServerFacts): string {
  const given = baseURL ?? environment(server.baseURLVariable) ?? server.defaultBaseURL;
  if (!given)
    throw new RequestOptionsError('baseURL', `is missing: hand it in, or set ${server.baseURLVariable}`);
  const address = URL.canParse(given) ? new URL(given) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash)
    throw new RequestOptionsError('baseURL', 'must be an http or https address without query and fragment');
  if (address.username || address.password)
    throw new RequestOptionsError(
      'baseURL',
      'holds a name or a password, which would not be sent: hand them in as an authorization header',
    );
  const trimmed = given.replace(/\/+$/, '');
  if (trimmed.endsWith(server.root))
    throw new RequestOptionsError(
      'baseURL',
      `ends with ${server.root}, which the client adds by itself: leave it out`,
    );
  return trimmed;
}

// An empty variable is one that is not set. Browsers and some workers have no process.
const environment = (name: string): string | undefined =>
  (typeof process === 'undefined' ? undefined : process.env[name]) || undefined;

const warningsToConsole: Logger = {
  debug: () => undefined,
  warn: (message) => {
    console.warn(message);
  },
};

function oneOf<Value extends string>(known: readonly Value[], name: string, value: Value): Value {
  if (known.includes(value)) return value;
  throw new RequestOptionsError(name, `must be one of ${known.join(', ')}`);
}
