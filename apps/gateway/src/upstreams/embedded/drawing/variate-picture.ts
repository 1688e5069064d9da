import { createHash } from 'node:crypto';

import sharp from 'sharp';

import { createBrush } from './compose.js';
import { addGrain } from './grain.js';
import { withinLimit } from './limit.js';
import { decodePicture, rawInput, withoutUnusedAlpha, type RawPicture } from './raw-picture.js';
import { readPrompt } from './read-prompt.js';
import type { DrawOptions, Scene } from './scene.js';
import { toneTo } from './tone.js';

/** A picture of the image's own kind: the same composition, seen a little closer and from aside, in shifted colours; another one for each index. */
export async function variatePicture(
  scene: Scene,
  image: Buffer,
  { signal }: Pick<DrawOptions, 'signal'> = {},
): Promise<RawPicture> {
  const known = { ...scene, prompt: `${scene.prompt}\n${createHash('sha256').update(image).digest('hex')}` };
  return withinLimit(async () => varied(known, image), signal);
}

async function varied(scene: Scene, image: Buffer): Promise<RawPicture> {
  const brush = createBrush(scene, readPrompt(scene.prompt));
  const random = brush.random('variation');
  const { width, height } = scene;
  const [zoom, across, down] = [random.between(1.04, 1.13), random.next(), random.next()];
  const closer = { width: Math.ceil(width * zoom), height: Math.ceil(height * zoom) };
  const original = await decodePicture(image, closer);
  const pixels = await sharp(original.pixels, rawInput(original))
    .extract({
      left: Math.round((closer.width - width) * across),
      top: Math.round((closer.height - height) * down),
      width,
      height,
    })
    .modulate({
      hue: Math.round(random.between(12, 40)) * (random.chance(0.5) ? 1 : -1),
      saturation: random.between(0.9, 1.2),
    })
    .raw()
    .toBuffer();
  const kin = toneTo({ pixels, width, height, channels: 4 }, brush.palette, random.between(0.12, 0.24));
  if (brush.fine) addGrain(kin);
  return withoutUnusedAlpha(kin);
}
