import sharp from 'sharp';

import { withinLimit } from './limit.js';
import type { PictureFormat } from './picture-format.js';
import { rawInput, type RawPicture } from './raw-picture.js';

/** How a picture is to be written. */
export interface Encoding {
  readonly format: PictureFormat;
  /** OpenAI's output_compression, 0 to 100 (the default): the lower, the smaller a JPEG or WebP, whose own scale begins at 1 (0 is taken as that). PNG is lossless and knows no such choice. */
  readonly compression?: number | undefined;
}

/** The picture as a file's bytes. JPEG has no transparency: what lies behind is painted white. */
export async function encodePicture(
  picture: RawPicture,
  { format, compression = 100 }: Encoding,
): Promise<Buffer> {
  return withinLimit(async () => {
    const image = sharp(picture.pixels, rawInput(picture));
    if (format === 'png') return image.png({ compressionLevel: 6 }).toBuffer();
    const quality = Math.max(1, compression);
    if (format === 'webp') return image.webp({ quality, effort: 2 }).toBuffer();
    return image.flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer();
  });
}
