import sharp, { type Metadata } from 'sharp';

import { withinLimit } from './limit.js';
import { PictureError } from './picture-error.js';
import { isAnimatedPng, sniffFormat, type PictureFormat } from './picture-format.js';

/** Larger pictures are refused before a pixel is decoded: room for a camera's 50 megapixels. */
export const mostPixels = 64_000_000;

/** What a picture is, as its viewer sees it. */
export interface PictureFacts {
  readonly format: PictureFormat;
  /** Pixels, after the turn that a camera noted in the file. */
  readonly width: number;
  readonly height: number;
  /** Whether it has an alpha channel, used or not. */
  readonly hasAlpha: boolean;
}

const unreadable = (cause: unknown): PictureError =>
  new PictureError(
    'unreadable',
    'The picture is damaged or incomplete; save it again and send the whole file.',
    { cause },
  );

async function readHeader(bytes: Buffer): Promise<Metadata> {
  // Without a limit of its own here, so that a picture that is too large is told apart from a broken one.
  return sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw unreadable(cause);
    });
}

/** Decodes every row and keeps next to none: a header may be whole where the pixels are not. */
async function readThrough(bytes: Buffer): Promise<void> {
  const tiny = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).resize(8, 8, { fit: 'fill' });
  await tiny
    .raw()
    .toBuffer()
    .catch((cause: unknown) => {
      throw unreadable(cause);
    });
}

function knownFormat(bytes: Buffer): PictureFormat {
  if (bytes.length === 0)
    throw new PictureError('empty', 'The picture is empty; send a PNG, JPEG or WebP file.');
  const format = sniffFormat(bytes);
  if (format !== undefined) return format;
  throw new PictureError(
    'unsupported_format',
    'The picture is neither PNG, JPEG nor WebP; convert it to one of them.',
  );
}

/**
 * Tells what a picture is, having read all of it. Only PNG, JPEG and WebP (by their first bytes) reach the decoder,
 * and only with at most 64 million pixels. Throws a PictureError for everything else, animations included.
 */
export async function inspectPicture(bytes: Buffer): Promise<PictureFacts> {
  const format = knownFormat(bytes);
  return withinLimit(async () => {
    const header = await readHeader(bytes);
    const { width, height } = header.autoOrient;
    if (width * height > mostPixels) {
      throw new PictureError(
        'too_many_pixels',
        `The picture has ${width} x ${height} pixels; at most ${mostPixels} are taken.`,
      );
    }
    if ((header.pages ?? 1) > 1 || (format === 'png' && isAnimatedPng(bytes))) {
      throw new PictureError('animated', 'The picture is animated; send a single frame.');
    }
    await readThrough(bytes);
    return { format, width, height, hasAlpha: header.hasAlpha };
  });
}
