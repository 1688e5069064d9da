import type { Writable } from 'node:stream';

import { releaseBytes } from '@imagewire/transport';

/** Whom a body is written to: a response of HTTP, or any other stream. */
export type BodyClient = Writable & { readonly socket?: Writable | null };

/** Writes a body to its client, and has the buffers that it came in read into again as soon as nothing of them waits any more. */
export class BodyWriter {
  /** How many bytes were written. */
  private written = 0;
  /** The chunk that was taken last: more of its buffer may come. */
  private last: Uint8Array | undefined;
  /** Chunks whose buffers are free once so many bytes have left. */
  private readonly spent: { readonly after: number; readonly chunk: Uint8Array }[] = [];

  constructor(
    private readonly client: BodyClient,
    private readonly releaseChunk = releaseBytes,
  ) {}

  /**
   * Writes what there is for the client once a chunk has come, at once and as one. Gives a promise where the client wants to be waited
   * for.
   */
  pass(pieces: readonly Uint8Array[], chunk: Uint8Array): Promise<void> | undefined {
    const { client } = this;
    // Uncorked, Node would write each piece of HTTP's framing on its own, and corked by Node itself not before this turn has ended.
    client.socket?.cork();
    for (const bytes of pieces) this.write(bytes);
    client.socket?.uncork();
    if (this.last?.buffer !== chunk.buffer) this.spendLast();
    this.last = chunk;
    // Of a buffer that was read full and is written as it is, no more can come: the next read finds it where the processor still has it.
    if (chunk.byteLength === chunk.buffer.byteLength && pieces.at(-1) === chunk) this.spendLast();
    this.release();
    return client.writableNeedDrain ? new Promise((resolve) => client.once('drain', resolve)) : undefined;
  }

  /** Writes the last bytes, and with them the end. */
  end(bytes: Uint8Array): void {
    this.written += bytes.byteLength;
    this.spendLast();
    this.client.once('finish', () => {
      this.release();
    });
    this.client.end(bytes);
  }

  /** The chunk that was taken last is looked at by nobody once what is written by now has left. */
  private spendLast(): void {
    if (this.last) this.spent.push({ after: this.written, chunk: this.last });
    this.last = undefined;
  }

  private write(bytes: Uint8Array): void {
    this.written += bytes.byteLength;
    this.client.write(bytes);
  }

  // What is written leaves in its order, whichever buffer it is in: bytes of the gateway's own may stand between two pieces of one.
  // What waits may be HTTP's framing in part, so that more has left than this.
  private release(): void {
    const left = this.written - this.client.writableLength;
    for (let [next] = this.spent; next && next.after <= left; [next] = this.spent) {
      this.spent.shift();
      this.releaseChunk(next.chunk);
    }
  }
}
