import type { Readable } from 'node:stream';

import type { Spool, SpoolFile } from './spool.js';

/** What a form says of a file. */
export interface FileName {
  name: string;
  type: string;
}

/** Reads a stream to its end and gives it as a File: held in memory up to so many bytes, on disk beyond. */
export async function receiveFile(
  stream: Readable,
  { name, type }: FileName,
  spool: Spool,
  maxMemoryBytes: number,
): Promise<File> {
  const held: Buffer[] = [];
  let size = 0;
  let spooled: SpoolFile | undefined;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      held.push(chunk);
      size += chunk.length;
      if (size <= maxMemoryBytes) continue;
      spooled ??= await spool.create();
      await spooled.handle.appendFile(Buffer.concat(held.splice(0)));
    }
  } finally {
    await spooled?.handle.close();
  }
  return new File(spooled ? [await spooled.toBlob()] : held, name, { type });
}
