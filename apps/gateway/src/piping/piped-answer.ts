import type { PlainObject } from '@imagewire/models';
import type { Dialect } from '@imagewire/openai-compat';

import type { UpstreamAnswer } from '../upstreams/upstream.js';
import { AnswerFrame, type PictureBeginning } from './answer-frame.js';
import { Transcoder } from './transcoder.js';

/** As much of an answer is read before any of it is passed on: what is no longer is read and checked whole. */
const OPENING_BYTES = 65_536;

/** An answer of an upstream that has begun. */
export interface AnswerSource {
  /** What the upstream speaks. */
  readonly dialect: Dialect | 'openai';
  readonly body: AsyncIterable<Uint8Array>;
  /** How long the body is, in bytes, where the upstream says so. */
  readonly length?: number;
  /** Ends the body as soon as it is aborted. */
  readonly signal: AbortSignal;
  /** What the client must know of how the request was understood, a sentence each. */
  readonly warnings: readonly string[];
  /** What the upstream calls the request. */
  readonly requestId?: string;
  /** The JSON object of a body. Throws for one that is none. */
  readonly parse: (body: Uint8Array) => PlainObject;
  /** An answer of the upstream's dialect in OpenAI's shape. */
  readonly read: (plain: PlainObject) => UpstreamAnswer;
}

/** Done before an answer's last byte is given; told of the failure where it broke off. */
export type AnswerEnding = (failure?: unknown) => Promise<unknown>;

/** An answer whose pictures are on their way. It is read as fast as its client reads it, and once. */
export class PipedAnswer {
  /** The answer without its pictures, once it has come whole. Rejects where it breaks off or is not JSON. */
  readonly envelope: Promise<UpstreamAnswer>;
  private readonly settle: PromiseWithResolvers<UpstreamAnswer> = Promise.withResolvers();
  private readonly endings: AnswerEnding[] = [];
  private ended?: Promise<unknown>;

  constructor(
    readonly source: AnswerSource,
    private readonly opening: readonly Uint8Array[],
    private readonly rest: AsyncIterator<Uint8Array>,
  ) {
    this.envelope = this.settle.promise;
    // Whoever asked for it hears of a failure.
    this.envelope.catch(() => undefined);
    source.signal.addEventListener('abort', this.leave, { once: true });
    if (source.signal.aborted) this.leave();
  }

  /** Adds what has to be done before the answer's last byte. */
  beforeEnd(ending: AnswerEnding): void {
    this.endings.push(ending);
  }

  /** The body as it comes, byte for byte. Throws where it breaks off, and then never gives its last chunk. */
  untouched(): AsyncGenerator<Uint8Array> {
    return this.watched(async function* (this: PipedAnswer, frame) {
      let held: Uint8Array | undefined;
      for await (const chunk of this.chunks()) {
        if (held) yield held;
        held = chunk;
        frame.push(chunk);
      }
      this.readEnvelope(frame);
      return held;
    });
  }

  /** The body in another dialect, as it comes. Throws where it breaks off, and then never gives its end. */
  convertedBy(convert: (answer: UpstreamAnswer) => PlainObject): AsyncGenerator<Uint8Array> {
    const transcoder = new Transcoder((plain) => convert(this.source.read(plain)));
    return this.watched(async function* (this: PipedAnswer, frame) {
      for await (const chunk of this.chunks())
        for (const piece of frame.push(chunk)) {
          const bytes = transcoder.next(piece);
          if (bytes) yield bytes;
        }
      this.readEnvelope(frame);
      return transcoder.end(frame);
    });
  }

  /** Gives what the steps give, and the last of it only once all that has to be done before it is. */
  private async *watched(
    steps: (this: PipedAnswer, frame: AnswerFrame) => AsyncGenerator<Uint8Array, Uint8Array | undefined>,
  ): AsyncGenerator<Uint8Array> {
    try {
      const last = yield* steps.call(this, new AnswerFrame());
      await this.end();
      if (last) yield last;
    } catch (error) {
      this.settle.reject(error);
      await this.end(error);
      throw error;
    } finally {
      this.source.signal.removeEventListener('abort', this.leave);
      await this.rest.return?.();
    }
  }

  private async *chunks(): AsyncGenerator<Uint8Array> {
    yield* this.opening;
    yield* { [Symbol.asyncIterator]: () => this.rest };
  }

  private readEnvelope(frame: AnswerFrame): void {
    const { parse, read } = this.source;
    this.settle.resolve(read(parse(Buffer.from(frame.text))));
  }

  private end(failure?: unknown): Promise<unknown> {
    return (this.ended ??= Promise.all(this.endings.map((ending) => ending(failure))));
  }

  private readonly leave = (): void => {
    const { reason } = this.source.signal as { reason: unknown };
    this.settle.reject(reason);
    void this.end(reason);
  };
}

/**
 * Reads the beginning of an answer. One that ends with it, and one whose beginning is not as it should be, is read to its end and
 * given whole; any other is given while it comes.
 */
export async function openAnswer(source: AnswerSource): Promise<PipedAnswer | Uint8Array> {
  const frame = new AnswerFrame();
  const opening: Uint8Array[] = [];
  const rest = source.body[Symbol.asyncIterator]();
  let size = 0;
  let hasPicture = false;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return Buffer.concat(opening);
    opening.push(next.value);
    size += next.value.byteLength;
    const pieces = frame.push(next.value);
    hasPicture ||= pieces.some((piece) => 'begins' in piece && isReadable(source, piece));
    if (hasPicture && size > OPENING_BYTES) return new PipedAnswer(source, opening, rest);
  }
}

function isReadable({ parse, read }: AnswerSource, { opening }: PictureBeginning): boolean {
  try {
    read(parse(Buffer.from(opening)));
    return true;
  } catch {
    // What it is stands in the error that reading it whole ends with.
    return false;
  }
}
