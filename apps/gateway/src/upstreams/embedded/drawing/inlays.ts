import sharp from 'sharp';

import type { Brush } from './brush.js';
import { rawInput, type PixelSize, type RawPicture } from './raw-picture.js';
import { placed, rectangle } from './shapes.js';

const cardSide = (brush: Brush, count: number): number => Math.min(250, (brush.width * 0.9) / (count * 1.12));

/** The pixels of each of `count` inlays: square cards, small enough to stand in one row. */
export function inlaySize(brush: Brush, picture: PixelSize, count: number): PixelSize {
  const side = Math.max(1, Math.round((cardSide(brush, count) * picture.width) / brush.width));
  return { width: side, height: side };
}

/** The pictures as white-framed cards along the lower edge, each a little askew, as one layer; none for no picture. */
export async function layInlays(brush: Brush, pictures: readonly RawPicture[]): Promise<string[]> {
  if (pictures.length === 0) return [];
  const random = brush.random('inlays');
  const side = cardSide(brush, pictures.length);
  const files = await Promise.all(
    pictures.map((picture) => sharp(picture.pixels, rawInput(picture)).png().toBuffer()),
  );
  const cards = files.map((file, at) => {
    const x = brush.width / 2 + (at - (files.length - 1) / 2) * side * 1.12;
    const photo = `<image x="-46" y="-46" width="92" height="92" href="data:image/png;base64,${file.toString('base64')}"/>`;
    const card =
      rectangle(-50, -47, 100, 102, brush.palette.ink, { opacity: 0.3 }) +
      rectangle(-50, -50, 100, 100, '#ffffff') +
      photo;
    return placed(x, brush.height - side * 0.62, side / 100, card, random.between(-5, 5));
  });
  return [brush.layer(cards.join(''))];
}
