import sharp from 'sharp';

import { drawPicture } from './draw-picture.js';
import { encodePicture } from './encode-picture.js';
import type { RawPicture } from './raw-picture.js';
import type { Scene } from './scene.js';
import { variatePicture } from './variate-picture.js';

const scene: Scene = {
  model: 'dall-e-2',
  prompt: '',
  width: 128,
  height: 128,
  index: 0,
  seed: '',
  background: 'opaque',
  quality: 'auto',
};
const file = async (prompt: string): Promise<Buffer> =>
  encodePicture(await drawPicture({ ...scene, prompt }), { format: 'png' });

/** Coarse light and shade, mean 0. */
async function coarse({ pixels, width, height, channels }: RawPicture): Promise<number[]> {
  const small = await sharp(pixels, { raw: { width, height, channels } })
    .greyscale()
    .resize(12, 12, { fit: 'fill' })
    .raw()
    .toBuffer();
  const mean = small.reduce((sum, value) => sum + value, 0) / small.length;
  return [...small].map((value) => value - mean);
}

const dot = (one: number[], other: number[]): number =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0);

async function correlation(one: RawPicture, other: RawPicture): Promise<number> {
  const [a, b] = [await coarse(one), await coarse(other)];
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('variatePicture', () => {
  it.each(['a cat', 'mountains at sunset', 'qwerty'])(
    'is of one composition with the image of "%s", yet another picture',
    async (prompt) => {
      const original = await drawPicture({ ...scene, prompt });
      const kin = await variatePicture(scene, await file(prompt));
      expect(kin.pixels.equals(original.pixels)).toBe(false);
      expect(await correlation(original, kin)).toBeGreaterThan(0.75);
    },
  );

  it('is less like another image than like its own', async () => {
    const [own, other] = [
      await drawPicture({ ...scene, prompt: 'a cat' }),
      await drawPicture({ ...scene, prompt: 'mountains at night' }),
    ];
    const kin = await variatePicture(scene, await file('a cat'));
    expect(await correlation(own, kin)).toBeGreaterThan((await correlation(other, kin)) + 0.2);
  });

  it('differs from index to index and is the same for the same index', async () => {
    const image = await file('a cat');
    const [first, again, second] = await Promise.all(
      [0, 0, 1].map((index) => variatePicture({ ...scene, index }, image)),
    );
    expect(first!.pixels.equals(again!.pixels)).toBe(true);
    expect(first!.pixels.equals(second!.pixels)).toBe(false);
  });

  it('has the size of the scene whatever the image has, and keeps its transparency', async () => {
    const image = await encodePicture(
      await drawPicture({ ...scene, prompt: 'a cat', background: 'transparent' }),
      { format: 'webp' },
    );
    const kin = await variatePicture({ ...scene, width: 60, height: 90 }, image);
    expect([kin.width, kin.height, kin.channels]).toEqual([60, 90, 4]);
  });
});
