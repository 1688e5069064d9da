import sharp, { type SharpOptions } from 'sharp';

import { MAX_PIXELS } from '../../../uploads/inspect-picture.js';

/** Pixels in sRGB, 8 bits a channel, row by row from the top left, alpha not premultiplied. */
export interface RawPicture {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
  /** 3 for red, green, blue; 4 when alpha follows. */
  readonly channels: 3 | 4;
}

/** A number of pixels across and down. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** How sharp is told about raw pixels. */
export const rawInput = ({ width, height, channels }: Omit<RawPicture, 'pixels'>): SharpOptions => ({
  raw: { width, height, channels },
});

/** The picture's pixels with alpha, upright; scaled and cut about its middle where the size differs, else exactly as they are. */
export async function decodePicture(bytes: Buffer, { width, height }: PixelSize): Promise<RawPicture> {
  const pixels = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize(width, height, { fit: 'cover' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer();
  return { pixels, width, height, channels: 4 };
}

/** A mask's alpha, one byte a pixel; scaled and cut as decodePicture does it, without in-between values. */
export async function decodeMask(bytes: Buffer, { width, height }: PixelSize): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .ensureAlpha()
    .extractChannel('alpha')
    .resize(width, height, { fit: 'cover', kernel: 'nearest' })
    .raw()
    .toBuffer();
}

/** The picture without its alpha channel where no pixel uses it. */
export function withoutUnusedAlpha(picture: RawPicture): RawPicture {
  const { pixels, width, height } = picture;
  if (picture.channels === 3) return picture;
  const opaque = Buffer.allocUnsafe(width * height * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    if (pixels[from + 3] !== 255) return picture;
    pixels.copy(opaque, to, from, from + 3);
  }
  return { pixels: opaque, width, height, channels: 3 };
}
