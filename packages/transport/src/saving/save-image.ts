import { readOnce } from '../door/read-buffers.js';
import { download, type DownloadOptions } from '../download.js';
import { addressOf, type AnswerImage, bytes, checkFetched } from '../image-bytes.js';
import { BlockFile, type WrittenFile } from './block-file.js';

/** Saves one picture whose base64 or address is at hand. */
export async function saveImage(
  image: AnswerImage,
  name: string,
  folder: string,
  options: DownloadOptions,
): Promise<WrittenFile> {
  const address = addressOf(image);
  const content = address === undefined ? await bytes(image) : undefined;
  const file = new BlockFile(folder);
  try {
    if (content !== undefined) await file.add(content);
    if (address !== undefined) await fetchInto(file, address, options);
    return await file.keep(name);
  } catch (error) {
    await file.remove();
    throw error;
  }
}

async function fetchInto(file: BlockFile, address: string, options: DownloadOptions): Promise<void> {
  await download(address, options, async (body) => {
    await file.remove();
    let size = 0;
    for await (const chunk of readOnce(body)) {
      size += chunk.byteLength;
      await file.add(chunk);
    }
    checkFetched(size);
    return new Uint8Array();
  });
}
