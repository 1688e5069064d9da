import { eachChunk, type PushedBody, type TakeChunk } from './each-chunk.js';
import type { StreamingBody } from './http-message.js';

/** A body whose failures are told as errors of ours, and of whose end, however it comes, somebody is told. */
export class WatchedBody implements AsyncIterableIterator<Uint8Array>, PushedBody, StreamingBody {
  private readonly body: AsyncIterator<Uint8Array>;

  constructor(
    private readonly source: StreamingBody,
    /** What a failure of the body is to its reader. */
    private readonly errorFor: (error: unknown) => unknown,
    private readonly onEnd: () => void,
  ) {
    this.body = source[Symbol.asyncIterator]();
  }

  takeWhole(): Uint8Array | undefined {
    const whole = this.source.takeWhole?.();
    if (whole !== undefined) this.onEnd();
    return whole;
  }

  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    try {
      const next = await this.body.next();
      if (next.done !== true) return next;
      this.onEnd();
      return { done: true, value: undefined };
    } catch (error) {
      this.onEnd();
      throw this.errorFor(error);
    }
  }

  async return(): Promise<IteratorResult<Uint8Array, undefined>> {
    this.onEnd();
    await this.body.return?.();
    return { done: true, value: undefined };
  }

  async eachChunk(take: TakeChunk): Promise<void> {
    let refused: { readonly error: unknown } | undefined;
    const taken: TakeChunk = (chunk) => {
      try {
        return take(chunk);
      } catch (error) {
        refused = { error };
        throw error;
      }
    };
    try {
      await eachChunk(this.body, taken);
    } catch (error) {
      throw refused ? refused.error : this.errorFor(error);
    } finally {
      this.onEnd();
    }
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
