import {
  type ModelClass,
  type ModelIssue,
  ModelValidationError,
  parseModel,
  type ReadResult,
  RequestOptionsError,
} from '@imagewire/models';

import type { Attempt } from '../attempt.js';
import type { CallName, HttpRequest, HttpResponse } from '../http-message.js';
import type { DownloadOptions } from '../download.js';
import { createIdempotencyKey } from '../idempotency-key.js';
import type { AnswerImage } from '../image-bytes.js';
import { orAborted } from '../or-aborted.js';
import { untilAnswered, watchedBody, wholeBody } from '../send.js';
import type { SendOptions } from '../send-options.js';
import { AnswerBody } from './answer-body.js';
import { CallFrame } from './call-frame.js';
import type { CallOptions } from './call-options.js';
import type { CallWarning, ClientResponse } from './call-result.js';
import { checkCallOptions } from './check-call-options.js';
import { checkJson } from './check-extra-body.js';
import type { ClientSettings } from './client-settings.js';
import type { RequestFrame } from './encode-request.js';
import { layHeaders } from './lay-headers.js';
import { PendingAnswer } from './pending-answer.js';
import { closePictures, type FormPictures, preparePictures } from './prepare-pictures.js';
import { toldWarnings } from './told-warnings.js';

/** One call of a client: its own options laid over the client's, and what is remarked on the way. */
export class ClientCall {
  private readonly warnings: CallWarning[] = [];
  private readonly body = new AnswerBody();

  constructor(
    private readonly settings: ClientSettings,
    private readonly name: CallName,
    private readonly options: CallOptions,
  ) {}

  /** The request as its model. Throws a ModelValidationError, unless all its issues are of what is newer than us and the client sends that; a RequestOptionsError where what is newer cannot be sent. */
  parse<Request extends object>(modelClass: ModelClass<Request>, plain: object): Request {
    try {
      return parseModel(modelClass, plain);
    } catch (error) {
      if (this.settings.validateRequest === 'strict' || !(error instanceof ModelValidationError)) throw error;
      const model = parseModel(modelClass, plain, { unknownKeys: 'keep', unknownValues: 'keep' });
      checkJson(model, []);
      this.warn('request', error.issues);
      return model;
    }
  }

  /** Makes the pictures of the named fields ready to be sent. A picture that never comes does not outlive the caller's patience. */
  preparePictures(model: object, ...fields: readonly string[]): Promise<FormPictures> {
    const form = { ...model, ...this.options.extraBody };
    const preparing = preparePictures(form, fields, this.settings.pictures);
    return orAborted(preparing, this.options.signal).catch((error: unknown) => {
      preparing.then(closePictures, () => undefined);
      throw error;
    });
  }

  /** What stands around the request: address, headers, a new idempotency key and boundary. */
  frame(): RequestFrame {
    const { headers, extraHeaders, extraBody, idempotencyKey = createIdempotencyKey() } = this.options;
    if (idempotencyKey === '') throw new RequestOptionsError('idempotencyKey', 'must not be empty');
    const own = { ...this.settings.headers, 'idempotency-key': idempotencyKey };
    const isPlain = headers === undefined && extraHeaders === undefined;
    return new CallFrame(
      this.settings.baseURL,
      isPlain ? own : layHeaders(own, headers, extraHeaders),
      extraBody,
    );
  }

  /** Sends the request. Its answer's body goes where the call's holder wants it. */
  send(request: HttpRequest): Promise<ClientResponse> {
    return untilAnswered(request, this.sendOptions(), (answer, limit, call) =>
      this.body.isStreaming
        ? watchedBody(answer, limit, call)
        : wholeBody(this.body.take(answer.body), limit),
    );
  }

  /** The call as its caller holds it. `run` starts at once. */
  start<Answer extends object>(
    run: () => Promise<ClientResponse>,
    read: (response: HttpResponse) => ReadResult<Answer>,
    imagesOf: (answer: object) => readonly AnswerImage[] = imagesInData,
  ): PendingAnswer<Answer> {
    const judge = (answer: object, issues: readonly ModelIssue[]): readonly CallWarning[] =>
      this.judge(answer, issues);
    const downloads = (): DownloadOptions => ({ ...this.sendOptions(), onAttempt: undefined });
    return new PendingAnswer(this.begun(run), { read, judge, imagesOf, body: this.body, downloads });
  }

  private begun(run: () => Promise<ClientResponse>): Promise<ClientResponse> {
    try {
      checkCallOptions(this.options);
      return run();
    } catch (error) {
      const reason = error as Error;
      return Promise.reject(reason);
    }
  }

  private sendOptions(): SendOptions {
    const { sending, connection, tellsAttempts } = this.settings;
    const { signal, timeout, deadline, maxRetries, retryUnknownOutcome } = this.options;
    return {
      connection,
      call: this.name,
      signal,
      timeout: timeout ?? sending.timeout,
      deadline: deadline ?? sending.deadline,
      maxRetries: maxRetries ?? sending.maxRetries,
      maxRetryAfter: sending.maxRetryAfter,
      serverHonoursIdempotency: sending.serverHonoursIdempotency,
      retryUnknownOutcome: retryUnknownOutcome ?? sending.retryUnknownOutcome,
      onAttempt: tellsAttempts ? (attempt) => this.log(attempt) : undefined,
    };
  }

  private judge(answer: object, issues: readonly ModelIssue[]): readonly CallWarning[] {
    if (issues.length === 0 || this.settings.validate === 'off') return this.warnings;
    if (this.settings.validate === 'strict') throw new ModelValidationError(answer.constructor.name, issues);
    this.warn('answer', issues);
    return this.warnings;
  }

  private warn(side: CallWarning['side'], issues: readonly ModelIssue[]): void {
    this.warnings.push(...toldWarnings(side, issues, this.name, this.settings.logger));
  }

  private log(attempt: Attempt): void {
    const { dialect, operation } = this.name;
    const outcome = attempt.reason ?? `status ${attempt.status ?? 'unknown'}`;
    this.settings.logger.debug(`${dialect} ${operation}: attempt ${attempt.number}: ${outcome}`, attempt);
  }
}

// An answer is kept whatever it holds: what is no picture is one that gives no bytes.
function imagesInData(answer: object): readonly AnswerImage[] {
  const { data } = answer as { data?: unknown };
  return Array.isArray(data) ? data.map((item: unknown) => (item ?? {}) as AnswerImage) : [];
}
