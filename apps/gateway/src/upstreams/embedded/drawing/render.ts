import sharp from 'sharp';

import type { Composition } from './compose.js';
import { addGrain } from './grain.js';
import { rawInput, type PixelSize, type RawPicture } from './raw-picture.js';
import type { DrawOptions } from './scene.js';

/** Exactly so many pixels; the drawing units are stretched onto them. */
function svgOf(composition: Composition, layer: string, { width, height }: PixelSize): Buffer {
  const box = `0 0 ${composition.width} ${composition.height}`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}" preserveAspectRatio="none">${layer}</svg>`,
  );
}

/** A stage of the painting: how many layers stand, and how wet the paint still is (the blur's radius in pixels; 0 is dry). */
export function stageOf(
  stage: number,
  layers: number,
  { width, height }: PixelSize,
): { visible: number; blur: number } {
  return {
    visible: Math.max(1, Math.ceil(layers * (0.35 + stage * 0.65))),
    blur: (1 - stage) ** 1.5 * 0.045 * Math.min(width, height),
  };
}

const clear = (size: PixelSize): RawPicture => ({
  ...size,
  pixels: Buffer.alloc(size.width * size.height * 4),
  channels: 4,
});

/** Blurs what is painted so far; below 0.3 pixels there is nothing to see. */
async function soften(picture: RawPicture, blur: number): Promise<RawPicture> {
  if (blur < 0.3) return picture;
  const pixels = await sharp(picture.pixels, rawInput(picture)).blur(blur).raw().toBuffer();
  return { ...picture, pixels };
}

/** Paints the layers one over another onto a picture (a clear one unless said otherwise); a stage below 1 stops at a soft wash. */
export async function renderComposition(
  composition: Composition,
  size: PixelSize,
  { stage = 1, signal }: DrawOptions,
  ground: RawPicture = clear(size),
): Promise<RawPicture> {
  const { visible, blur } = stageOf(stage, composition.layers.length, size);
  let picture = ground;
  for (const layer of composition.layers.slice(0, visible)) {
    signal?.throwIfAborted();
    const painting = sharp(picture.pixels, rawInput(picture)).composite([
      { input: svgOf(composition, layer, size) },
    ]);
    picture = { ...picture, pixels: await painting.raw().toBuffer() };
  }
  signal?.throwIfAborted();
  const painted = await soften(picture, blur);
  if (composition.grain) addGrain(painted);
  return painted;
}
