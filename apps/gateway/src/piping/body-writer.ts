import type { Writable } from 'node:stream';

import { releaseBytes } from '@imagewire/transport';

/** So many bytes may wait for a client before no more are read for it. */
const MOST_WAITING = 131_072;

/** Writes a body to its client, and has the buffers that it came in read into again as soon as they have left. */
export class BodyWriter {
  private left?: Uint8Array;

  constructor(private readonly client: Writable) {}

  /** Writes the next bytes: whole buffers that sockets read into, or pieces of them, in the order in which they came. */
  write(bytes: Uint8Array): void {
    this.client.write(bytes, (error) => {
      if (!error) this.passed(bytes);
    });
  }

  /** Writes the last bytes. */
  end(bytes: Uint8Array): void {
    this.client.write(bytes, (error) => {
      if (!error) this.passed(bytes);
      if (!error) releaseBytes(bytes);
    });
  }

  /** Resolves once the client can be written to again; absent where it can be at once. */
  get wait(): Promise<void> | undefined {
    const { client } = this;
    if (!client.writableNeedDrain || client.writableLength < MOST_WAITING) return undefined;
    return new Promise((resolve) => client.once('drain', resolve));
  }

  // A buffer may have come in several pieces: it is free once something of the next one has left.
  private passed(bytes: Uint8Array): void {
    if (this.left && this.left.buffer !== bytes.buffer) releaseBytes(this.left);
    this.left = bytes;
  }
}
