import type { Writable } from 'node:stream';

import type { OpenAIGenerateImageResponse } from '@imagewire/models';
import { eachChunk, type TakeChunk } from '@imagewire/transport';

import type { UpstreamAnswer } from '../upstreams/upstream.js';
import type { AnswerFrame, PicturePiece } from './answer-frame.js';
import type { AnswerSource } from './answer-source.js';
import type { BodyForm } from './body-form.js';
import { BodyWriter } from './body-writer.js';
import { type ConvertAnswer, Transcoder } from './transcoder.js';
import { Untouched } from './untouched.js';

/** Done before an answer's last byte is given; told of the failure where it broke off. */
export type AnswerEnding = (failure?: unknown) => Promise<unknown>;

/** An answer on its way to one client: whole, or while it comes. */
export type PassingAnswer = OpenAIGenerateImageResponse | PipedAnswer;

/** A chunk of an answer's beginning, and what it holds of pictures. */
export interface OpenedChunk {
  readonly chunk: Uint8Array;
  readonly pieces: readonly PicturePiece[];
}

/** An answer that has been read as far as its first picture. */
export interface OpenedAnswer {
  /** What has come. */
  readonly opened: readonly OpenedChunk[];
  /** What that was without its pictures. */
  readonly frame: AnswerFrame;
  /** What has not. */
  readonly rest: AsyncIterator<Uint8Array>;
}

/** An answer whose pictures are on their way. It is read as fast as its client reads it, and once. */
export class PipedAnswer {
  /** The answer without its pictures, once it has come whole. Rejects where it breaks off or is not JSON. */
  readonly envelope: Promise<UpstreamAnswer>;
  private readonly settle: PromiseWithResolvers<UpstreamAnswer> = Promise.withResolvers();
  private readonly endings: AnswerEnding[] = [];
  private ending?: Promise<unknown>;

  constructor(
    readonly source: AnswerSource,
    private readonly body: OpenedAnswer,
  ) {
    this.envelope = this.settle.promise;
    // Whoever asked for it hears of a failure.
    this.envelope.catch(() => undefined);
    source.signal.addEventListener('abort', this.leave, { once: true });
    if (source.signal.aborted) this.leave();
  }

  /** What its upstream calls the request. */
  get requestId(): string | undefined {
    return this.source.requestId;
  }

  /** Settled once it has come to its end. */
  get ended(): Promise<unknown> {
    return this.envelope;
  }

  /** Adds what has to be done before the answer's last byte. */
  beforeEnd(ending: AnswerEnding): void {
    this.endings.push(ending);
  }

  /** Writes the body as it comes, byte for byte. Rejects where it breaks off, and then has not written its last chunk. */
  untouchedTo(client: Writable): Promise<void> {
    return this.passTo(client, new Untouched(this.source.length));
  }

  /** Writes the body in another dialect, as it comes. Rejects where it breaks off, and then has not written its end. */
  convertedTo(client: Writable, convert: ConvertAnswer): Promise<void> {
    return this.passTo(client, new Transcoder(this.source.read, convert));
  }

  private async passTo(client: Writable, form: BodyForm): Promise<void> {
    const { opened, frame, rest } = this.body;
    const writer = new BodyWriter(client);
    const take: TakeChunk = (chunk) => writer.pass(form.next(chunk, frame.push(chunk)), chunk);
    try {
      for (const { chunk, pieces } of opened) await writer.pass(form.next(chunk, pieces), chunk);
      await eachChunk(rest, take);
      const answer = this.source.read(frame.bytes);
      this.settle.resolve(answer);
      const last = form.end(answer);
      await this.end();
      writer.end(last);
    } catch (error) {
      const failure = this.source.failureOf(error);
      this.settle.reject(failure);
      await this.end(failure);
      throw failure;
    } finally {
      this.source.signal.removeEventListener('abort', this.leave);
      await rest.return?.();
    }
  }

  private end(failure?: unknown): Promise<unknown> {
    return (this.ending ??= Promise.all(this.endings.map((ending) => ending(failure))));
  }

  private readonly leave = (): void => {
    const { reason } = this.source.signal as { reason: unknown };
    this.settle.reject(reason);
    void this.end(reason);
  };
}
