import type { Attempt } from './attempt.js';
import type { DoorAnswer } from './door/door.js';
import type { Failure } from './failure.js';
import type { AnswerHead, HttpRequest } from './http-message.js';
import { type EncodedBody, encodeBody } from './multipart.js';
import { networkFailure } from './network-failure.js';
import { redactValue, secretsOf } from './redact.js';
import { requestIdOf } from './request-id.js';
import { decideRetry, isSafeToRepeat, type RetryDecision } from './retry.js';
import type { CallSettings } from './send-options.js';
import { TimeLimit } from './time-limit.js';
import { upstreamErrorFrom } from './upstream-error.js';
import { WatchedBody } from './watched-body.js';
import { withoutAbsent } from './without-absent.js';

/** Takes an answer's body; ends the limit once nothing more is to come. */
export type TakeAnswer<Body> = (answer: DoorAnswer, limit: TimeLimit, call: Call) => Body | Promise<Body>;

/** One call and its attempts. */
export class Call {
  private readonly attempts: Attempt[] = [];
  private readonly body: EncodedBody | undefined;
  private readonly startedAt: number;
  private attemptedAt: number;

  constructor(
    /** What is asked. */
    readonly request: HttpRequest,
    /** How. */
    readonly settings: CallSettings,
  ) {
    this.body = encodeBody(request.body);
    this.startedAt = settings.clock.now();
    this.attemptedAt = this.startedAt;
  }

  /** Begins an attempt. Throws the signal's reason where it is aborted. */
  begin(): TimeLimit {
    this.settings.signal?.throwIfAborted();
    if (this.attempts.length > 0) this.attemptedAt = this.settings.clock.now();
    return this.timeLimit();
  }

  /** Sends the request once. */
  ask(limit: TimeLimit): Promise<DoorAnswer> {
    const { request, settings, body } = this;
    const { method, headers } = request;
    return settings.connection.door.request({ method, address: settings.address, headers, body, limit });
  }

  /** Ends the call with an answer. */
  answered<Body>({ status, headers }: DoorAnswer, body: Body): AnswerHead & { readonly body: Body } {
    const requestId = requestIdOf(headers);
    this.addAttempt(requestId === undefined ? { status } : { status, requestId });
    const { request, attempts } = this;
    const redact = (value: unknown): unknown => redactValue(value, secretsOf(request.headers));
    return requestId === undefined
      ? { status, headers, body, attempts, redact }
      : { status, headers, body, attempts, redact, requestId };
  }

  /** Waits for the next attempt, or throws what the call ends with. */
  async waitAfter(failure: Failure): Promise<void> {
    const decision = this.decide(failure);
    this.record(failure, decision);
    if ('stop' in decision) throw this.errorFor(failure, decision.stop);
    await this.settings.clock.sleep(decision.wait, this.settings.signal);
  }

  /** A body whose failures are errors of ours, and whose end ends the limit. */
  watchedBody(answer: DoorAnswer, limit: TimeLimit): WatchedBody {
    const errorFor = (error: unknown): unknown => {
      this.settings.signal?.throwIfAborted();
      const failure = networkFailure(error, limit, answer);
      return this.errorFor(failure, 'the answer had begun and may have been charged');
    };
    return new WatchedBody(answer.body, errorFor, () => {
      limit.end();
    });
  }

  private timeLimit(): TimeLimit {
    const { timeout, deadline, signal } = this.settings;
    const remaining = Math.max(1, this.startedAt + deadline - this.attemptedAt);
    return remaining < timeout
      ? new TimeLimit(remaining, `no answer before the deadline of ${deadline} ms`, signal)
      : new TimeLimit(timeout, `no answer within the timeout of ${timeout} ms`, signal);
  }

  private decide(failure: Failure): RetryDecision {
    const { maxRetries, maxRetryAfter, retryUnknownOutcome, deadline, clock } = this.settings;
    const now = clock.now();
    return decideRetry(failure, {
      attempts: this.attempts.length + 1,
      maxRetries,
      maxRetryAfter,
      retryUnknownOutcome,
      remaining: this.startedAt + deadline - now,
      idempotent: this.isIdempotent(),
      bodySpent: this.body?.pieces.some((piece) => 'spent' in piece && piece.spent) ?? false,
      now,
      random: clock.random(),
    });
  }

  private isIdempotent(): boolean {
    if (this.request.method === 'GET') return true;
    const { serverHonoursIdempotency, connection } = this.settings;
    const honoured = serverHonoursIdempotency || connection.honoursIdempotency(this.request.url);
    return honoured && this.request.headers['idempotency-key'] !== undefined;
  }

  private record(failure: Failure, decision: RetryDecision): void {
    const facts = {
      status: failure.status,
      failure: failure.class,
      reason: failure.reason,
      requestId: failure.headers && requestIdOf(failure.headers),
      waitedMilliseconds: 'wait' in decision ? decision.wait : undefined,
    };
    this.addAttempt(withoutAbsent(facts));
  }

  private addAttempt(facts: Partial<Attempt>): void {
    const { attemptedAt: startedAt, attempts, settings } = this;
    const milliseconds = settings.clock.now() - startedAt;
    const attempt: Attempt = { number: attempts.length + 1, startedAt, milliseconds, ...facts };
    attempts.push(attempt);
    settings.onAttempt?.(attempt);
  }

  private errorFor(failure: Failure, notRetried: string): Error {
    return upstreamErrorFrom(failure, {
      call: this.settings.call,
      request: this.request,
      attempts: this.attempts,
      retryable: isSafeToRepeat(failure, this.isIdempotent()),
      notRetried,
      now: this.settings.clock.now(),
    });
  }
}
