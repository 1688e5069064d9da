import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';

import type { PictureStore } from './picture-store.js';
import { cutAtStandIns } from './stand-in.js';

/** So many bytes of a picture are read at once: whole groups of base64. More cost 20 MB at the peak and save nothing that can be measured. */
const BLOCK = 24_576;

/** A body whose pictures are read from the store while it is written. */
export interface StoredBody {
  readonly stream: Readable;
  /** In bytes. */
  readonly length: number;
}

/** Text, or the open file of a picture. */
type Piece = string | FileHandle;

/**
 * The body that a JSON text with stand-ins is short for. Its files are open from the beginning, so that no picture goes while it is
 * written, and closed with its stream. Throws where a picture is gone.
 */
export async function openBody(json: string, store: Pick<PictureStore, 'openFile'>): Promise<StoredBody> {
  const pieces: Piece[] = [];
  const close = (): void => {
    // Nothing was written to them that could be lost.
    for (const piece of pieces) if (typeof piece !== 'string') piece.close().catch(() => undefined);
  };
  try {
    let length = 0;
    for (const [index, part] of cutAtStandIns(json).entries()) {
      const piece = index % 2 === 0 ? part : await opened(part, store);
      pieces.push(piece);
      length += typeof piece === 'string' ? Buffer.byteLength(piece) : await lengthAsBase64(piece);
    }
    return { stream: Readable.from(bytesOf(pieces), { objectMode: false }).once('close', close), length };
  } catch (error) {
    close();
    throw error;
  }
}

async function opened(name: string, store: Pick<PictureStore, 'openFile'>): Promise<FileHandle> {
  const file = await store.openFile(name);
  if (!file) throw new Error('a picture went from the store before its answer was written');
  return file;
}

const lengthAsBase64 = async (file: FileHandle): Promise<number> =>
  4 * Math.ceil((await file.stat()).size / 3);

async function* bytesOf(pieces: readonly Piece[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    if (typeof piece === 'string') yield Buffer.from(piece);
    else yield* base64Of(piece);
  }
}

async function* base64Of(file: FileHandle): AsyncGenerator<Buffer> {
  const block = Buffer.allocUnsafe(BLOCK);
  for (let from = 0; ;) {
    const size = await readFully(file, block, from);
    if (size === 0) return;
    yield Buffer.from(block.toString('base64', 0, size), 'latin1');
    from += size;
    if (size < BLOCK) return;
  }
}

// A read may give less than there is, and base64 of a part is base64 in the whole only by whole groups.
async function readFully(file: FileHandle, block: Buffer, from: number): Promise<number> {
  let filled = 0;
  while (filled < block.byteLength) {
    const { bytesRead } = await file.read(block, filled, block.byteLength - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
