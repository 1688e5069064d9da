import type { PushedBody, TakeChunk } from '../each-chunk.js';

/** So many bytes may wait for their reader before the sender is told to wait. */
const MOST_WAITING = 131_072;

/** What feeds a body: the connection. */
export interface BodySource {
  /** Stops the coming of chunks for a while. */
  pause(): void;
  /** Lets them come again. */
  resume(): void;
  /** Closes the connection. */
  abort(reason: Error): void;
}

/** How a promise is settled. */
interface Resolvers<T> {
  readonly resolve: (result: T) => void;
  readonly reject: (error: unknown) => void;
}

/** Whom a body is handed on to. */
interface Receiver extends Resolvers<void> {
  readonly take: TakeChunk;
}

/**
 * A body as it comes, read by one reader. Leaving the iteration closes the connection at once. Not a stream of Node's, which for a small
 * answer costs more than all else that is done with it.
 */
export class IncomingBody implements AsyncIterableIterator<Uint8Array>, PushedBody {
  private readonly chunks: Uint8Array[] = [];
  private size = 0;
  private paused = false;
  private waiting: Resolvers<IteratorResult<Uint8Array, undefined>> | undefined;
  private receiver: Receiver | undefined;
  /** Whether the receiver wants to wait. */
  private held = false;
  private outcome: { readonly error?: unknown } | undefined;

  constructor(private readonly source: BodySource) {}

  /** Takes the next chunk from the source. */
  push(chunk: Uint8Array): void {
    if (this.waiting !== undefined) {
      this.waiting.resolve({ value: chunk, done: false });
      this.waiting = undefined;
    } else if (this.receiver !== undefined && !this.held) {
      this.give(this.receiver, chunk);
    } else {
      this.chunks.push(chunk);
      this.size += chunk.byteLength;
      if (this.size >= MOST_WAITING) this.setPaused(true);
    }
  }

  /** There is no more: all came, or an error stands in the way. Who asks for chunks is given those that came before it first. */
  end(outcome: { readonly error?: unknown } = {}): void {
    this.outcome ??= outcome;
    this.handOn();
    if (this.waiting === undefined) return;
    this.next().then(this.waiting.resolve, this.waiting.reject);
    this.waiting = undefined;
  }

  /** All of it, where all has come and in one piece. */
  takeWhole(): Uint8Array | undefined {
    const isWhole = this.outcome !== undefined && !('error' in this.outcome) && this.chunks.length === 1;
    return isWhole ? this.chunks.shift() : undefined;
  }

  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    const value = this.shift();
    if (value !== undefined) {
      if (this.size < MOST_WAITING) this.setPaused(false);
      return { value, done: false };
    }
    if (this.outcome === undefined)
      return new Promise((resolve, reject) => {
        this.waiting = { resolve, reject };
      });
    if ('error' in this.outcome) throw this.outcome.error;
    return { value: undefined, done: true };
  }

  eachChunk(take: TakeChunk): Promise<void> {
    return new Promise((resolve, reject) => {
      this.receiver = { take, resolve, reject };
      this.handOn();
    });
  }

  async return(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (this.outcome === undefined) this.source.abort(new Error('the answer was not wanted any more'));
    this.chunks.length = 0;
    this.end();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Gives the receiver what has come, until it wants to wait. An error is told at once: there is nothing to wait for any more. */
  private handOn(): void {
    const { outcome } = this;
    if (outcome !== undefined && 'error' in outcome) this.giveUp(outcome.error);
    while (this.receiver !== undefined && !this.held && this.chunks.length > 0)
      this.give(this.receiver, this.shift() as Uint8Array);
    if (this.receiver === undefined || this.held) return;
    if (outcome === undefined) this.setPaused(false);
    else this.receiver.resolve();
  }

  private give({ take }: Receiver, chunk: Uint8Array): void {
    try {
      const until = take(chunk);
      if (until === undefined) return;
      this.held = true;
      this.setPaused(true);
      void until.then(() => {
        this.held = false;
        this.handOn();
      });
    } catch (error) {
      this.giveUp(error);
    }
  }

  private giveUp(error: unknown): void {
    if (this.receiver === undefined) return;
    this.receiver.reject(error);
    this.receiver = undefined;
    void this.return();
  }

  private shift(): Uint8Array | undefined {
    const chunk = this.chunks.shift();
    this.size -= chunk?.byteLength ?? 0;
    return chunk;
  }

  /** Has the source wait, or go on. */
  private setPaused(paused: boolean): void {
    if (paused === this.paused) return;
    this.paused = paused;
    if (paused) this.source.pause();
    else this.source.resume();
  }
}
