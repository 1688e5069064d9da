import type { Writable } from 'node:stream';

import { releaseBytes } from '@imagewire/transport';

/** So many bytes may wait for a client before no more are read for it. */
const MOST_WAITING = 131_072;

/** Writes a body to its client, and has the buffers that it came in read into again as soon as nothing of them waits any more. */
export class BodyWriter {
  private written = 0;
  private left = 0;
  /** The chunk that was taken last: more of its buffer may come. */
  private last?: Uint8Array;
  /** Chunks whose buffers are free once so many writes have left. */
  private readonly spent: { readonly after: number; readonly chunk: Uint8Array }[] = [];

  constructor(
    private readonly client: Writable,
    private readonly releaseChunk = releaseBytes,
  ) {}

  /** Writes the next bytes. */
  write(bytes: Uint8Array): void {
    this.written += 1;
    this.client.write(bytes, (error) => {
      if (!error) this.passed();
    });
  }

  /** Says that what a chunk has for the client is written, all or, where it is the last so far, as good as. */
  took(chunk: Uint8Array): void {
    if (this.last && this.last.buffer !== chunk.buffer) this.free(this.last);
    this.last = chunk;
  }

  /** Writes the last bytes. */
  end(bytes: Uint8Array): void {
    this.write(bytes);
    if (this.last) this.free(this.last);
  }

  /** Resolves once the client can be written to again; absent where it can be at once. */
  get wait(): Promise<void> | undefined {
    const { client } = this;
    if (!client.writableNeedDrain || client.writableLength < MOST_WAITING) return undefined;
    return new Promise((resolve) => client.once('drain', resolve));
  }

  private free(chunk: Uint8Array): void {
    this.spent.push({ after: this.written, chunk });
    this.release();
  }

  private passed(): void {
    this.left += 1;
    this.release();
  }

  // What is written leaves in its order, whichever buffer it is in: bytes of the gateway's own may stand between two pieces of one.
  private release(): void {
    for (let [next] = this.spent; next && next.after <= this.left; [next] = this.spent) {
      this.spent.shift();
      this.releaseChunk(next.chunk);
    }
  }
}
