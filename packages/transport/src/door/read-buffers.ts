import type { OnReadOpts, Socket } from 'node:net';

import { endWhenRead } from './end-when-read.js';

/** As much as Node asks a socket for at once. */
const BUFFER_BYTES = 65_536;
/** What is shorter is copied out of its buffer, which can then be read into again at once. */
const WORTH_LENDING = 16_384;
/** So many buffers wait to be read into again; any more are left to the collector. */
const MOST_FREE = 128;

/** A buffer of ours, and whether somebody has it. */
interface KnownBuffer {
  readonly buffer: Buffer;
  isLent: boolean;
}

/**
 * The buffers that sockets read into. Node reads into a new one of 64 KiB each time, and every few hundred of them its collector goes
 * through the whole heap: for a large answer that costs more than all else. These are read into again once somebody says that they
 * can be; where nobody does, the collector has them as ever.
 */
export class ReadBuffers {
  private readonly free: Buffer[] = [];
  private readonly buffers = new WeakMap<ArrayBufferLike, KnownBuffer>();

  /** How a socket is to read. */
  readonly onread: OnReadOpts = {
    buffer: () => this.free.pop() ?? this.another(),
    callback: pushInto((size, buffer) => this.chunkOf(size, buffer)),
  };

  /** Takes a buffer back, of whose bytes these are some. Nobody may look at any of them any more. Of others it takes no notice. */
  takeBack(bytes: Uint8Array): void {
    const known = this.buffers.get(bytes.buffer);
    if (known?.isLent !== true) return;
    known.isLent = false;
    this.keep(known.buffer);
  }

  private another(): Buffer {
    const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    this.buffers.set(buffer.buffer, { buffer, isLent: false });
    return buffer;
  }

  private chunkOf(size: number, buffer: Buffer): Buffer {
    const chunk = buffer.subarray(0, size);
    if (size < WORTH_LENDING) {
      this.keep(buffer);
      return Buffer.from(chunk);
    }
    const known = this.buffers.get(buffer.buffer);
    if (known !== undefined) known.isLent = true;
    return chunk;
  }

  private keep(buffer: Buffer): void {
    if (this.free.length < MOST_FREE) this.free.push(buffer);
  }
}

// Node calls it on the socket, and reads no further where that has no room for more: as it does with buffers of its own.
const pushInto = (chunkOf: (size: number, buffer: Buffer) => Buffer) =>
  function (this: Socket, size: number, buffer: Uint8Array): boolean {
    endWhenRead(this);
    return this.push(chunkOf(size, buffer as Buffer));
  };

/** One for the process: what one server's answers have left free, another's can use. */
export const readBuffers = new ReadBuffers();

/**
 * Says that nobody looks any more at the buffer in which these bytes of a body came, so that what comes next may be read into it. Never
 * has to be said: it saves the collector's time where bodies are large. Of bytes from elsewhere it takes no notice.
 */
export function releaseBytes(bytes: Uint8Array): void {
  readBuffers.takeBack(bytes);
}

/** The chunks of a body, for a reader that looks at none of them any more when it asks for the next, or for the end: their buffers are read into again. */
export async function* readOnce(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let last: Uint8Array | undefined;
  for await (const chunk of body) {
    // A buffer may come in several pieces: it is free once something of the next one is here.
    if (last !== undefined && last.buffer !== chunk.buffer) releaseBytes(last);
    last = chunk;
    yield chunk;
  }
  if (last !== undefined) releaseBytes(last);
}
