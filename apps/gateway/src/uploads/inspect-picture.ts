import { createHash } from 'node:crypto';

import { imageTypeOf } from '@imagewire/transport';
import { bulkhead } from 'cockatiel';

import { GatewayError } from '../errors/gateway-error.js';
import { bytesOf, type RequestPicture } from './request-pictures.js';

/** The most pixels that a picture may have: what today's largest cameras give, and 200 MB once decoded. */
export const MAX_PIXELS = 50_000_000;
/** So many pictures are in memory at once to be looked at, however many requests bring some. */
const AT_ONCE = 4;

const looking = bulkhead(AT_ONCE, Infinity);

/** Loaded with the first picture: libvips takes 20 MB, which a gateway that is never sent one does not need. */
const loadSharp = () => import('sharp');

/**
 * Tells what a picture is from its first bytes and its header, once all of it has been read. Throws a GatewayError with the given
 * path for what is no PNG, JPEG or WebP, for one that moves, has too many pixels or is damaged. Width and height are as its viewer
 * sees them, after the turn that a camera noted in the file.
 */
export const inspectPicture = (content: Blob, path: string): Promise<RequestPicture> =>
  looking.execute(async () => {
    const bytes = await bytesOf({ content });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { content, sha256, ...(await factsOf(bytes, path)) };
  });

async function factsOf(bytes: Buffer, path: string): Promise<Omit<RequestPicture, 'content' | 'sha256'>> {
  const refuse = (problem: string): never => {
    throw new GatewayError('invalid_image_file', `${path} ${problem}`, path);
  };
  if (bytes.length === 0) return refuse('is empty; send the whole file');
  const mediaType = imageTypeOf(bytes);
  if (mediaType === undefined || mediaType === 'image/gif')
    return refuse('is no PNG, JPEG or WebP picture; convert it');
  const { default: sharp } = await loadSharp();
  // The limit below speaks before anything is decoded; sharp's own would hide how large the picture is.
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => refuse('is damaged: its header cannot be read; export it again'));
  const { hasAlpha, pages = 1 } = header;
  const { width, height } = header.autoOrient;
  if (width * height > MAX_PIXELS)
    refuse(`has ${width}x${height} pixels, more than the ${MAX_PIXELS} allowed; scale it down`);
  if (pages > 1 || (mediaType === 'image/png' && isAnimatedPng(bytes))) refuse('moves; send one frame of it');
  await readThrough(bytes).catch(() => refuse('is damaged or cut off; export it again'));
  return { width, height, mediaType, hasAlpha };
}

/** Decodes every row and keeps next to none of it: a header may be whole where the pixels are not. */
async function readThrough(bytes: Buffer): Promise<void> {
  const { default: sharp } = await loadSharp();
  const tiny = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).resize(8, 8, { fit: 'fill' });
  await tiny.raw().toBuffer();
}

/** Whether a PNG has an animation's chunk before its data. libvips reads such a file as its first frame alone. */
function isAnimatedPng(bytes: Buffer): boolean {
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
  }
  return false;
}
