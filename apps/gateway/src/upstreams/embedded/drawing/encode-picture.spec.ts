import sharp from 'sharp';

import { drawPicture } from './draw-picture.js';
import { encodePicture } from './encode-picture.js';
import type { RawPicture } from './raw-picture.js';

const draw = (background: 'opaque' | 'transparent'): Promise<RawPicture> =>
  drawPicture({
    model: 'gpt-image-1',
    prompt: 'a cat',
    width: 160,
    height: 160,
    index: 0,
    seed: '',
    background,
    quality: 'auto',
  });

describe('encodePicture', () => {
  it.each(['jpeg', 'webp'] as const)(
    'makes a %s smaller with each step down in compression',
    async (format) => {
      const picture = await draw('opaque');
      const sizes: number[] = [];
      for (const compression of [100, 70, 40, 0])
        sizes.push((await encodePicture(picture, { format, compression })).length);
      expect([...sizes].sort((one, other) => other - one)).toEqual(sizes);
      expect(new Set(sizes).size).toBe(4);
      expect(await encodePicture(picture, { format })).toHaveLength(sizes[0]!);
    },
  );

  it.each(['opaque', 'transparent'] as const)(
    'gives every pixel of an %s picture back from PNG, whatever the compression',
    async (background) => {
      const picture = await draw(background);
      const [full, least] = [
        await encodePicture(picture, { format: 'png' }),
        await encodePicture(picture, { format: 'png', compression: 0 }),
      ];
      expect(full.equals(least)).toBe(true);
      expect((await sharp(full).raw().toBuffer()).equals(picture.pixels)).toBe(true);
    },
  );

  it.each(['png', 'jpeg', 'webp'] as const)(
    'writes a %s of the exact size, with the same bytes each time',
    async (format) => {
      const picture = await draw('opaque');
      const [one, other] = [
        await encodePicture(picture, { format, compression: 60 }),
        await encodePicture(picture, { format, compression: 60 }),
      ];
      expect(await sharp(one).metadata()).toMatchObject({ format, width: 160, height: 160, hasAlpha: false });
      expect(one.equals(other)).toBe(true);
    },
  );

  it('keeps transparency in WebP and paints white behind it in JPEG', async () => {
    const picture = await draw('transparent');
    const webp = await sharp(await encodePicture(picture, { format: 'webp' }))
      .raw()
      .toBuffer();
    const jpeg = await sharp(await encodePicture(picture, { format: 'jpeg' }))
      .raw()
      .toBuffer();
    expect(webp[3]).toBe(0);
    expect([...jpeg.subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it.each(['png', 'webp'] as const)('paints white behind a %s that is to be opaque', async (format) => {
    const picture = await draw('transparent');
    const { data, info } = await sharp(await encodePicture(picture, { format, opaque: true }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.channels).toBe(3);
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  });
});
