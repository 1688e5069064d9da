import type { PlainObject } from '@imagewire/models';
import {
  Connection,
  createBoundary,
  readEvents,
  readJsonObject,
  send,
  sendStreaming,
  type SendOptions,
} from '@imagewire/transport';

import type { OpenAICompatibleSettings } from '../../config/upstream-settings.js';
import { wantedDelivery } from '../../delivery/wanted-delivery.js';
import type { ImageJob } from '../../routing/image-job.js';
import { asUpstreamFailure, asUpstreamFailures } from '../as-upstream-failure.js';
import { completedEvents } from '../completed-events.js';
import type { InlinePictures } from '../inline-pictures.js';
import { limitsOf, type UpstreamLimits } from '../limits.js';
import { newerThanKnown, refuseNewer } from '../newer-than-known.js';
import type { ImageEvent, Upstream, UpstreamAnswer, UpstreamCall } from '../upstream.js';
import { encodeRequest } from './encode-request.js';
import { isCompleted, readAnswer, readEvent } from './read-answer.js';

/**
 * Passes requests on to a server that speaks OpenAI's dialect, and its answers back: fields and values newer than us, raw usage,
 * events and unknown members go through untouched.
 */
export class OpenAICompatibleUpstream implements Upstream {
  readonly honours = [];
  private readonly connection = new Connection();

  constructor(
    readonly name: string,
    private readonly settings: OpenAICompatibleSettings,
    private readonly inlined: InlinePictures,
  ) {}

  get limits(): UpstreamLimits {
    return limitsOf(this.settings);
  }

  async send(job: ImageJob, call: UpstreamCall): Promise<UpstreamAnswer> {
    const notes = this.notesOn(job);
    const { plain, requestId } = await asUpstreamFailure(this.post(job, call));
    const answer = readAnswer(job, plain);
    const asked = wantedDelivery(job) === 'b64_json' ? await this.inlined(answer, call.signal) : answer;
    const { response, warnings = [] } = asked;
    return { response, warnings: [...notes, ...warnings], ...(requestId !== undefined && { requestId }) };
  }

  async stream(job: ImageJob, call: UpstreamCall): Promise<AsyncIterable<ImageEvent>> {
    this.notesOn(job);
    const options = this.sendOptions(job, call);
    const response = await asUpstreamFailure(sendStreaming(this.encode(job, call), options));
    const pieces = readEvents<ImageEvent | UpstreamAnswer>(response, {
      call: options.call,
      readEvent,
      isCompleted,
      readWhole: (plain) => [readAnswer(job, plain)],
    });
    return asUpstreamFailures(this.eventsFrom(pieces, job, call.signal));
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  // A server that cannot stream answers whole.
  private async *eventsFrom(
    pieces: AsyncIterable<ImageEvent | UpstreamAnswer>,
    job: ImageJob,
    signal: AbortSignal,
  ): AsyncGenerator<ImageEvent> {
    for await (const piece of pieces) {
      if (!('response' in piece)) yield piece;
      else yield* completedEvents(job, (await this.inlined(piece, signal)).response);
    }
  }

  private async post(job: ImageJob, call: UpstreamCall): Promise<{ plain: PlainObject; requestId?: string }> {
    const options = this.sendOptions(job, call);
    const response = await send(this.encode(job, call), options);
    const { requestId } = response;
    return { plain: readJsonObject(response, options.call), ...(requestId !== undefined && { requestId }) };
  }

  private encode(job: ImageJob, { model }: UpstreamCall): ReturnType<typeof encodeRequest> {
    return encodeRequest(job, model, this.settings, createBoundary());
  }

  // One attempt: whether to make another is routing's to decide.
  private sendOptions({ operation }: ImageJob, { signal }: UpstreamCall): SendOptions {
    const { timeout } = this.settings;
    const call = { dialect: this.name, operation: `${operation}-image` };
    return { connection: this.connection, call, signal, maxRetries: 0, timeout, deadline: timeout };
  }

  /** What the client is told of what it sent that is not known here. Throws where the server is to be sent nothing unknown. */
  private notesOn(job: ImageJob): string[] {
    if (this.settings.strict) refuseNewer(job);
    return newerThanKnown(job).map(
      ({ path }) => `${path}: not as OpenAI's specification has it, passed on as it came`,
    );
  }
}
