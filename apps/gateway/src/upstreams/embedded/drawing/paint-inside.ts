import { compose } from './compose.js';
import { decodeMask, withoutUnusedAlpha, type PixelSize, type RawPicture } from './raw-picture.js';
import { renderComposition } from './render.js';
import type { DrawOptions, Scene } from './scene.js';

interface Box extends PixelSize {
  readonly left: number;
  readonly top: number;
}

/** The smallest box around all wholly transparent pixels; undefined when there is none. */
function boxOfHoles(mask: Buffer, { width, height }: PixelSize): Box | undefined {
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let y = 0; y < height; y += 1) {
    const row = mask.subarray(y * width, (y + 1) * width);
    const first = row.indexOf(0);
    if (first < 0) continue;
    if (top < 0) top = y;
    [left, right, bottom] = [Math.min(left, first), Math.max(right, row.lastIndexOf(0)), y];
  }
  return right < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Puts the painted box into a copy of the picture, only where the mask is wholly transparent. */
function fillHoles(picture: RawPicture, mask: Buffer, painted: RawPicture, box: Box): RawPicture {
  const pixels = Buffer.from(picture.pixels);
  for (let y = 0; y < box.height; y += 1) {
    for (let x = 0; x < box.width; x += 1) {
      const at = (box.top + y) * picture.width + box.left + x;
      const from = (y * box.width + x) * 4;
      if (mask[at] === 0) painted.pixels.copy(pixels, at * 4, from, from + 4);
    }
  }
  return { ...picture, pixels };
}

/**
 * Composes the scene for the mask's transparent area and paints it there. Every other pixel, half-transparent ones of the
 * mask included, stays exactly as it is in the picture; a mask without a transparent pixel leaves all of it.
 */
export async function paintInside(
  scene: Scene,
  picture: RawPicture,
  mask: Buffer,
  options: DrawOptions,
): Promise<RawPicture> {
  const alpha = await decodeMask(mask, picture);
  const box = boxOfHoles(alpha, picture);
  if (box === undefined) return withoutUnusedAlpha(picture);
  const part = { ...scene, width: box.width, height: box.height };
  const painted = await renderComposition(compose(part), part, options);
  return withoutUnusedAlpha(fillHoles(picture, alpha, painted, box));
}
