import {
  type AnswerHead,
  type CallName,
  Connection,
  createBoundary,
  type HttpRequest,
  readEvents,
  readJsonObject,
  send,
  sendStreaming,
  type SendOptions,
  StreamCutError,
} from '@imagewire/transport';

import { LONGEST_TIMER, type OpenAICompatibleSettings } from '../../config/upstream-settings.js';
import type { AnswerSource } from '../../piping/answer-source.js';
import type { PipedAnswer } from '../../piping/piped-answer.js';
import type { ImageJob } from '../../routing/image-job.js';
import { readWarnings } from '../../routing/routing-headers.js';
import { asUpstreamFailure, asUpstreamFailures, upstreamFailureOf } from '../as-upstream-failure.js';
import type { InlinePictures } from '../inline-pictures.js';
import { limitsOf, type UpstreamLimits } from '../limits.js';
import { newerThanKnown, refuseNewer, refuseUnknownFiles } from '../newer-than-known.js';
import { eventsOnly, openInTime } from '../open-in-time.js';
import { factsOfHead, inlinedAsWanted, pipeOrRead, readStored, readWhole } from '../pipe-or-read.js';
import { streamOfAnswer } from '../stream-of-answer.js';
import type { ImageEvent, Upstream, UpstreamAnswer, UpstreamCall, UpstreamStream } from '../upstream.js';
import { encodeRequest, type ServerFrame, serverFrame } from './encode-request.js';
import { isCompleted, readAnswer, readEvent } from './read-answer.js';

/**
 * Passes requests on to a server that speaks OpenAI's dialect, and its answers back: fields and values newer than us, raw usage,
 * events and unknown members go through untouched.
 */
export class OpenAICompatibleUpstream implements Upstream {
  readonly honours = [];
  private readonly connection = new Connection();
  private readonly frame: ServerFrame;

  constructor(
    readonly name: string,
    private readonly settings: OpenAICompatibleSettings,
    private readonly inlined: InlinePictures,
  ) {
    this.frame = serverFrame(settings);
  }

  get takesReferences(): boolean {
    return !this.settings.fetchPictures;
  }

  get limits(): UpstreamLimits {
    return limitsOf(this.settings);
  }

  async send(job: ImageJob, call: UpstreamCall): Promise<UpstreamAnswer> {
    const { receivePicture } = call;
    if (receivePicture)
      return readStored(await this.begin(job, call), receivePicture, inlinedAsWanted(job, this.inlined));
    const notes = this.notesOn(job);
    const options = this.sendOptions(job, call);
    const answer = await asUpstreamFailure(send(await this.encode(job, call), options));
    const source = sourceOf(job, answer, { call: options.call, signal: call.signal, notes });
    return readWhole(source, answer.body, inlinedAsWanted(job, this.inlined));
  }

  pipe(job: ImageJob, call: UpstreamCall): Promise<UpstreamAnswer | PipedAnswer> {
    return this.begin(job, call).then((source) => pipeOrRead(source, inlinedAsWanted(job, this.inlined)));
  }

  stream(job: ImageJob, call: UpstreamCall): Promise<UpstreamStream> {
    return openInTime(this.open(job, call));
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private async begin(job: ImageJob, call: UpstreamCall): Promise<AnswerSource> {
    const notes = this.notesOn(job);
    const options = this.sendOptions(job, call);
    const answer = await asUpstreamFailure(sendStreaming(await this.encode(job, call), options));
    return sourceOf(job, answer, { call: options.call, signal: call.signal, notes });
  }

  private async open(job: ImageJob, call: UpstreamCall): Promise<UpstreamStream> {
    const warnings = this.notesOn(job);
    const options = this.sendOptions(job, call);
    const response = await asUpstreamFailure(sendStreaming(await this.encode(job, call), options));
    const pieces = readEvents<ImageEvent | UpstreamAnswer>(response, {
      call: options.call,
      readEvent,
      isCompleted,
      readWhole: (plain) => [readAnswer(job, plain)],
    });
    const { requestId, headers } = response;
    const said = readWarnings(headers['x-imagewire-warnings']);
    const events = asUpstreamFailures(this.eventsFrom(pieces, job, call.signal));
    return { events, warnings: [...warnings, ...said], ...(requestId !== undefined && { requestId }) };
  }

  // A server that cannot stream answers whole.
  private async *eventsFrom(
    pieces: AsyncIterable<ImageEvent | UpstreamAnswer>,
    job: ImageJob,
    signal: AbortSignal,
  ): AsyncGenerator<ImageEvent> {
    let awaited = job.request.n ?? 1;
    try {
      for await (const piece of pieces) {
        if (isCompleted(piece)) awaited -= 1;
        if (!('response' in piece)) yield piece;
        else yield* eventsOnly(streamOfAnswer(job, await this.inlined(piece, signal)));
      }
    } catch (error) {
      // A connection that breaks when every picture has come takes nothing from the client, who would ask, and pay, again.
      if (awaited > 0 || !(error instanceof StreamCutError)) throw error;
    }
  }

  private encode(job: ImageJob, call: UpstreamCall): HttpRequest | Promise<HttpRequest> {
    return encodeRequest(job, call, this.frame, createBoundary);
  }

  // One attempt, which its timeout alone ends: whether to make another, and until when, is routing's to decide.
  private sendOptions({ operation }: ImageJob, { signal }: UpstreamCall): SendOptions {
    const { timeout, honoursIdempotency: serverHonoursIdempotency } = this.settings;
    const call = { dialect: this.name, operation: `${operation}-image` };
    const { connection } = this;
    return {
      connection,
      call,
      signal,
      timeout,
      deadline: LONGEST_TIMER,
      maxRetries: 0,
      serverHonoursIdempotency,
    };
  }

  /** What the client is told of what it sent that is not known here. Throws where that cannot be passed on, or is not to be. */
  private notesOn(job: ImageJob): string[] {
    if (this.settings.strict) refuseNewer(job);
    const newer = newerThanKnown(job);
    refuseUnknownFiles(job, newer);
    return newer.map(({ path }) => `${path}: not as OpenAI's specification has it, passed on as it came`);
  }
}

/** An answer, with what is known of it and how its body is read. */
function sourceOf<Body>(
  job: ImageJob,
  head: AnswerHead & { readonly body: Body },
  { call, signal, notes }: { call: CallName; signal: AbortSignal; notes: readonly string[] },
): Omit<AnswerSource, 'body'> & { readonly body: Body } {
  const { warnings, length, requestId } = factsOfHead(head);
  return {
    dialect: 'openai',
    body: head.body,
    length,
    signal,
    warnings: [...notes, ...warnings],
    requestId,
    failureOf: upstreamFailureOf,
    read: (body) => readAnswer(job, readJsonObject({ ...head, body }, call)),
  };
}
