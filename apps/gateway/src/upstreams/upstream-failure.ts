import { ImagewireError } from '@imagewire/models';
import {
  ContentPolicyError,
  type FailureClass,
  RequestTimeoutError,
  UnreadableAnswerError,
  type UpstreamError,
} from '@imagewire/transport';

/** The status of a call that took longer than it may, whoever says so: the request, the configuration, or the deadline. It is the gateway's own. */
export const TIMED_OUT = 504;

/** What is known of a call that failed. */
export interface UpstreamFailureFacts {
  /** What it says about the client's money. */
  readonly failure: FailureClass;
  /** What the upstream answered with, or {@link TIMED_OUT}; absent where no answer came for another reason. */
  readonly status?: number | undefined;
  /** The family that the upstream names: `invalid_request_error`. */
  readonly type?: string | undefined;
  /** What the upstream calls this failure: `moderation_blocked`. */
  readonly code?: string | undefined;
  /** The field that the upstream blames, as OpenAI spells it. */
  readonly param?: string | undefined;
  /** Whether its cause is to be answered instead: a refusal by the gateway itself, or a fault in it. */
  readonly isOurs?: boolean | undefined;
  /** Whether it was refused for what it shows. */
  readonly isContentRefusal?: boolean | undefined;
  /** Whether the upstream answered this very request, if with no picture: no sign that it is down. */
  readonly isAnswered?: boolean | undefined;
  /** Whether the gateway did not even try, because the upstream failed too often or has too much to do. */
  readonly isUnavailable?: boolean | undefined;
  /** Whether the upstream has promised that the same call under the same idempotency key is never charged twice. */
  readonly isRepeatable?: boolean | undefined;
  /** How long the upstream asks to wait or, where it is left alone, how long that lasts; in milliseconds. */
  readonly retryAfterMilliseconds?: number | undefined;
  /** What the upstream calls this request. */
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** An upstream did not do a job. The message may be shown to the client: it holds no key, no address and no picture. */
export class UpstreamFailure extends ImagewireError {
  readonly kind = 'upstream_failure';

  constructor(
    message: string,
    readonly facts: UpstreamFailureFacts,
  ) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
  }
}

/** An attempt took longer than the request's own `call_timeout`. It may have been processed. */
export class CallTimedOut extends UpstreamFailure {
  constructor(milliseconds: number) {
    super(`No answer within the call_timeout of ${milliseconds} ms.`, {
      failure: 'unknown',
      status: TIMED_OUT,
    });
  }
}

/** What an error of one of our clients, which tried once, is to routing. */
export function upstreamFailureFrom(error: UpstreamError): UpstreamFailure {
  return new UpstreamFailure(error.message, {
    // A 2xx answer that cannot be read is not a failed attempt to transport, and may have been charged.
    failure: error.attempts.at(-1)?.failure ?? 'unknown',
    status: error.status ?? (error instanceof RequestTimeoutError ? TIMED_OUT : undefined),
    type: error.type,
    code: error.code,
    param: error.param,
    isContentRefusal: error instanceof ContentPolicyError,
    isAnswered: error instanceof UnreadableAnswerError,
    isRepeatable: error.retryable && error.idempotencyKey !== undefined,
    retryAfterMilliseconds: error.retryAfterMilliseconds,
    requestId: error.requestId,
    cause: error,
  });
}
