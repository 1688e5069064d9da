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
function stageOf(
  stage: number,
  layers: number,
  { width, height }: PixelSize,
): { visible: number; blur: number } {
  return {
    visible: Math.ceil(layers * (0.35 + stage * 0.65)),
    blur: (1 - stage) ** 1.5 * 0.045 * Math.min(width, height),
  };
}

/** Blurs what is painted so far; libvips rounds a radius below 0.6 pixels to none. */
async function soften(picture: RawPicture, blur: number): Promise<RawPicture> {
  if (blur < 0.6) return picture;
  const pixels = await sharp(picture.pixels, rawInput(picture)).blur(blur).raw().toBuffer();
  return { ...picture, pixels };
}

/** Paints shapes over a picture, or onto nothing. */
async function paint(shapes: Buffer, size: PixelSize, ground: RawPicture | undefined): Promise<RawPicture> {
  const painting =
    ground === undefined
      ? sharp(shapes).ensureAlpha()
      : sharp(ground.pixels, rawInput(ground)).composite([{ input: shapes }]);
  return { width: size.width, height: size.height, channels: 4, pixels: await painting.raw().toBuffer() };
}

/** Each pass costs time for every pixel, and between two of them a reader who has left is noticed. */
const passes = 3;

/** Paints the layers one over another, onto a picture with alpha where one is given; a stage below 1 stops at a soft wash. */
export async function renderComposition(
  composition: Composition,
  size: PixelSize,
  { stage = 1, signal }: DrawOptions,
  ground?: RawPicture,
): Promise<RawPicture> {
  const { visible, blur } = stageOf(stage, composition.layers.length, size);
  const together = Math.ceil(visible / passes);
  let picture = ground;
  for (let at = 0; at < visible; at += together) {
    signal?.throwIfAborted();
    const layers = composition.layers.slice(at, Math.min(visible, at + together));
    picture = await paint(svgOf(composition, layers.join(''), size), size, picture);
  }
  const painted = await soften(picture ?? (await paint(svgOf(composition, '', size), size, undefined)), blur);
  if (composition.grain) addGrain(painted);
  return painted;
}
