import { untilAborted } from './until-aborted.js';

/** A sequence that is read once from its source and can be followed by any number of readers, each from its beginning. */
export class Broadcast<T> implements AsyncIterable<T> {
  private readonly items: T[] = [];
  private end?: { error?: unknown };
  private news: PromiseWithResolvers<void> = Promise.withResolvers();

  /** Reads the source to its end. Rejects with its failure, or with the signal's reason as soon as it is aborted; readers see the same. */
  async fill(source: AsyncIterable<T>, signal: AbortSignal): Promise<void> {
    const iterator = source[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await untilAborted(iterator.next(), signal);
        if (next.done) break;
        this.items.push(next.value);
        this.tell();
      }
      this.finish({});
    } catch (error) {
      this.finish({ error });
      // A source that is stuck does not answer this either, so it is not waited for.
      void iterator.return?.().catch(() => undefined);
      throw error;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (let at = 0; ; at += 1) {
      while (at >= this.items.length && !this.end) await this.news.promise;
      const item = this.items[at];
      if (item !== undefined) yield item;
      else if (this.end && 'error' in this.end) throw this.end.error;
      else return;
    }
  }

  private finish(end: { error?: unknown }): void {
    this.end = end;
    this.tell();
  }

  private tell(): void {
    const { resolve } = this.news;
    this.news = Promise.withResolvers();
    resolve();
  }
}
