import sharp from 'sharp';

import { withinLimit } from './limit.js';
import type { PictureFormat } from './picture-format.js';
import { rawInput, type RawPicture } from './raw-picture.js';

/** How a picture is to be written. */
export interface Encoding {
  readonly format: PictureFormat;
  /** OpenAI's output_compression, 0 to 100 (the default): the lower, the smaller a JPEG or WebP, whose own scale begins at 1 (0 is taken as that). PNG is lossless and knows no such choice. */
  readonly compression?: number | undefined;
  /** Whether nothing may be seen through, whatever the format could hold. */
  readonly opaque?: boolean | undefined;
}

/** Whether nothing of the file is seen through; JPEG has no transparency. */
export const isWrittenOpaque = ({ channels }: RawPicture, { format, opaque = false }: Encoding): boolean =>
  channels === 3 || opaque || format === 'jpeg';

/** The picture as a file's bytes. Where these are opaque, what lies behind the picture is painted white. */
export async function encodePicture(picture: RawPicture, encoding: Encoding): Promise<Buffer> {
  const { format, compression = 100 } = encoding;
  return withinLimit(async () => {
    const drawn = sharp(picture.pixels, rawInput(picture));
    const image = isWrittenOpaque(picture, encoding) ? drawn.flatten({ background: '#ffffff' }) : drawn;
    if (format === 'png') return image.png({ compressionLevel: 6 }).toBuffer();
    const quality = Math.max(1, compression);
    if (format === 'webp') return image.webp({ quality, effort: 2 }).toBuffer();
    return image.jpeg({ quality }).toBuffer();
  });
}
