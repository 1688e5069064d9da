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

interface Waiting {
  readonly resolve: (result: IteratorResult<Uint8Array, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A body as it comes, read by one reader. Leaving the iteration closes the connection at once. Not a stream of Node's, which for a small
 * answer costs more than all else that is done with it.
 */
export class IncomingBody implements AsyncIterableIterator<Uint8Array, undefined> {
  private readonly chunks: Uint8Array[] = [];
  private size = 0;
  private paused = false;
  private waiting: Waiting | undefined;
  private outcome: { readonly error?: unknown } | undefined;

  constructor(private readonly source: BodySource) {}

  /** Takes the next chunk from the source. */
  push(chunk: Uint8Array): void {
    if (this.waiting !== undefined) {
      this.waiting.resolve({ value: chunk, done: false });
      this.waiting = undefined;
      return;
    }
    this.chunks.push(chunk);
    this.size += chunk.byteLength;
    if (this.size < MOST_WAITING || this.paused) return;
    this.paused = true;
    this.source.pause();
  }

  /** There is no more: all came, or an error stands in the way. What came before is given first. */
  end(outcome: { readonly error?: unknown } = {}): void {
    this.outcome ??= outcome;
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
    const value = this.chunks.shift();
    if (value !== undefined) return this.given(value);
    if (this.outcome === undefined)
      return new Promise((resolve, reject) => {
        this.waiting = { resolve, reject };
      });
    if ('error' in this.outcome) throw this.outcome.error;
    return { value: undefined, done: true };
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

  private given(value: Uint8Array): IteratorResult<Uint8Array, undefined> {
    this.size -= value.byteLength;
    if (this.paused && this.size < MOST_WAITING) {
      this.paused = false;
      this.source.resume();
    }
    return { value, done: false };
  }
}
