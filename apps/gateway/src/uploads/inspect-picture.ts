import { imageTypeOf } from '@imagewire/transport';
import sharp from 'sharp';

import { GatewayError } from '../errors/gateway-error.js';
import type { RequestPicture } from './request-pictures.js';

/** The most pixels that a picture may have: what today's largest cameras give, and 200 MB once decoded. */
export const MAX_PIXELS = 50_000_000;

/**
 * Tells what a picture is from its first bytes and its header, without decoding it. Throws a GatewayError with the given path for
 * what is no PNG, JPEG or WebP, for one that moves, and for one of too many pixels.
 */
export async function inspectPicture(bytes: Buffer, path: string): Promise<RequestPicture> {
  const refuse = (problem: string): never => {
    throw new GatewayError('invalid_image_file', `${path} ${problem}`, path);
  };
  const mediaType = imageTypeOf(bytes);
  if (mediaType === undefined || mediaType === 'image/gif')
    return refuse('is no PNG, JPEG or WebP picture; convert it');
  // The limit below speaks before anything is decoded; sharp's own would hide how large the picture is.
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => refuse('is damaged: its header cannot be read; export it again'));
  const { width, height, hasAlpha, pages = 1 } = header;
  if (width * height > MAX_PIXELS)
    refuse(`has ${width}x${height} pixels, more than the ${MAX_PIXELS} allowed; scale it down`);
  if (pages > 1 || (mediaType === 'image/png' && isAnimatedPng(bytes))) refuse('moves; send one frame of it');
  return { bytes, width, height, mediaType, hasAlpha };
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
