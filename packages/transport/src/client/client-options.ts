import { optionNames } from '@imagewire/models';

import type { DoorOptions } from '../door/door.js';
import type { SendOptions } from '../send-options.js';

/** Where a client tells what its user should know. `console` is one. */
export interface Logger {
  /** Told of every attempt as it ends. */
  debug(message: string, facts: object): void;
  /** Told of a request that is newer than its class, and of an answer that is not as its dialect says. */
  warn(message: string, facts: object): void;
}

/** Headers to add; null takes away one that would be sent otherwise. */
export type HeaderOptions = Readonly<Record<string, string | null | undefined>>;

/** What an answer that is not as its dialect says leads to. */
export const ANSWER_CHECKS = ['off', 'warn', 'strict'] as const;

/** What a request that is newer than its class leads to. */
export const REQUEST_CHECKS = ['strict', 'warn'] as const;

/** How a client is set up. Whatever is left out takes its default. */
export interface ClientOptions
  extends
    DoorOptions,
    Pick<
      SendOptions,
      | 'timeout'
      | 'deadline'
      | 'maxRetries'
      | 'maxRetryAfter'
      | 'serverHonoursIdempotency'
      | 'retryUnknownOutcome'
    > {
  /** The key, sent as a Bearer token. From the client's environment variable by default. */
  readonly apiKey?: string | undefined;
  /** What stands before the dialect's own path. From the client's environment variable by default, then the vendor's address. */
  readonly baseURL?: string | undefined;
  /** Headers of every call. */
  readonly defaultHeaders?: HeaderOptions | undefined;
  /** Takes warnings and attempts. By default warnings go to console.warn. */
  readonly logger?: Logger | undefined;
  /**
   * What an answer that is not as its dialect says leads to: nothing (`off`), a warning (`warn`, the default), or a
   * ModelValidationError (`strict`), though it was paid for.
   */
  readonly validate?: (typeof ANSWER_CHECKS)[number] | undefined;
  /** What unknown members and values of a request lead to: a ModelValidationError (`strict`, the default), or a warning, and they are sent. */
  readonly validateRequest?: (typeof REQUEST_CHECKS)[number] | undefined;
  /** Whether a text may name a file of this machine as a picture. True by default; turn it off where the text comes from someone else. */
  readonly localFiles?: boolean | undefined;
  /** The most bytes a picture of a request may have; 50 MiB by default. */
  readonly maxImageBytes?: number | undefined;
}

/** Every option of a client. */
export const CLIENT_OPTIONS = optionNames<ClientOptions>({
  apiKey: true,
  baseURL: true,
  timeout: true,
  deadline: true,
  maxRetries: true,
  maxRetryAfter: true,
  serverHonoursIdempotency: true,
  retryUnknownOutcome: true,
  validate: true,
  validateRequest: true,
  logger: true,
  defaultHeaders: true,
  fetch: true,
  dispatcher: true,
  maxSockets: true,
  localFiles: true,
  maxImageBytes: true,
});
