import type { Attempt } from './attempt.js';
import type { DoorAnswer } from './door/door.js';
import { exchange, networkFailure, type TakeAnswer } from './exchange.js';
import type { Failure } from './failure.js';
import type { AnswerHead, HttpRequest } from './http-message.js';
import { type EncodedBody, encodeBody } from './multipart.js';
import { redactValue, secretsOf } from './redact.js';
import { requestIdOf } from './request-id.js';
import { decideRetry, isSafeToRepeat, type RetryDecision } from './retry.js';
import type { CallSettings } from './send-options.js';
import { TimeLimit } from './time-limit.js';
import { upstreamErrorFrom } from './upstream-error.js';
import { WatchedBody } from './watched-body.js';
import { withoutAbsent } from './without-absent.js';

/** One call and its attempts. */
export class Call {
  private readonly attempts: Attempt[] = [];
  private readonly body: EncodedBody | undefined;
  private readonly startedAt: number;

  constructor(
    private readonly request: HttpRequest,
    private readonly settings: CallSettings,
  ) {
    this.body = encodeBody(request.body);
    this.startedAt = settings.clock.now();
  }

  /** Sends until there is a 2xx answer, or throws. */
  async untilAnswered<Body>(takeBody: TakeAnswer<Body>): Promise<AnswerHead & { body: Body }> {
    for (;;) {
      this.settings.signal?.throwIfAborted();
      const startedAt = this.attempts.length === 0 ? this.startedAt : this.settings.clock.now();
      const limit = this.timeLimit(startedAt);
      const outcome = await exchange(this.request, this.body, this.settings, limit, takeBody);
      if ('answer' in outcome) return this.answered(outcome, startedAt);
      const decision = this.decide(outcome.failure);
      this.record(startedAt, outcome.failure, decision);
      if ('stop' in decision) throw this.errorFor(outcome.failure, decision.stop);
      await this.settings.clock.sleep(decision.wait, this.settings.signal);
    }
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

  private timeLimit(now: number): TimeLimit {
    const { timeout, deadline, signal } = this.settings;
    const remaining = Math.max(1, this.startedAt + deadline - now);
    return remaining < timeout
      ? new TimeLimit(remaining, `no answer before the deadline of ${deadline} ms`, signal)
      : new TimeLimit(timeout, `no answer within the timeout of ${timeout} ms`, signal);
  }

  private decide(failure: Failure): RetryDecision {
    const { maxRetries, maxRetryAfter, retryUnknownOutcome = false, deadline, clock } = this.settings;
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
    const { serverHonoursIdempotency = false, connection } = this.settings;
    const honoured = serverHonoursIdempotency || connection.honoursIdempotency(this.request.url);
    return honoured && this.request.headers['idempotency-key'] !== undefined;
  }

  private record(startedAt: number, failure: Failure, decision: RetryDecision): void {
    const facts = {
      status: failure.status,
      failure: failure.class,
      reason: failure.reason,
      requestId: failure.headers && requestIdOf(failure.headers),
      waitedMilliseconds: 'wait' in decision ? decision.wait : undefined,
    };
    this.addAttempt(startedAt, withoutAbsent(facts));
  }

  private answered<Body>(
    { answer, body }: { answer: DoorAnswer; body: Body },
    startedAt: number,
  ): AnswerHead & { body: Body } {
    const { status, headers } = answer;
    const requestId = requestIdOf(headers);
    this.addAttempt(startedAt, requestId === undefined ? { status } : { status, requestId });
    const redact = (value: unknown): unknown => redactValue(value, secretsOf(this.request.headers));
    const answered = { status, headers, body, attempts: this.attempts, redact };
    return requestId === undefined ? answered : { ...answered, requestId };
  }

  private addAttempt(startedAt: number, facts: Partial<Attempt>): void {
    const milliseconds = this.settings.clock.now() - startedAt;
    const number = this.attempts.length + 1;
    const attempt: Attempt = { number, startedAt, milliseconds, ...facts };
    this.attempts.push(attempt);
    this.settings.onAttempt?.(attempt);
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
