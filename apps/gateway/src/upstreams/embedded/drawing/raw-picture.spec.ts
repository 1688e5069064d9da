import sharp, { type Sharp } from 'sharp';

import { decodeMask, decodePicture, withoutUnusedAlpha } from './raw-picture.js';

const size = { width: 4, height: 2 };
/** Red on the left, blue on the right. */
const halves = (): Sharp =>
  sharp(
    Buffer.from([255, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255, 255, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255]),
    {
      raw: { ...size, channels: 3 },
    },
  );

const pixelAt = (pixels: Buffer, at: number): number[] => [...pixels.subarray(at * 4, at * 4 + 4)];

describe('decodePicture', () => {
  it('gives the exact colours with alpha', async () => {
    const { pixels } = await decodePicture(await halves().png().toBuffer(), size);
    expect([pixelAt(pixels, 0), pixelAt(pixels, 7)]).toEqual([
      [255, 0, 0, 255],
      [0, 0, 255, 255],
    ]);
  });

  it.each<[string, (image: Sharp) => Sharp]>([
    ['palette PNG', (image) => image.png({ palette: true })],
    ['16-bit PNG', (image) => image.toColourspace('rgb16').png()],
    ['lossless WebP', (image) => image.webp({ lossless: true })],
  ])('reads the same colours from a %s', async (_name, write) => {
    const { pixels } = await decodePicture(await write(halves()).toBuffer(), size);
    expect([pixelAt(pixels, 0), pixelAt(pixels, 7)]).toEqual([
      [255, 0, 0, 255],
      [0, 0, 255, 255],
    ]);
  });

  it.each<[string, (image: Sharp) => Sharp]>([
    ['a grey PNG', (image) => image.greyscale().png()],
    ['a grey JPEG', (image) => image.greyscale().jpeg()],
    ['a CMYK JPEG', (image) => image.toColourspace('cmyk').jpeg()],
    ['a 16-bit grey PNG', (image) => image.toColourspace('grey16').png()],
  ])('reads %s as four bytes a pixel', async (_name, write) => {
    const { pixels } = await decodePicture(await write(halves()).toBuffer(), size);
    expect(pixels).toHaveLength(4 * 2 * 4);
    expect(pixels[3]).toBe(255);
  });

  it('stands a turned camera picture upright', async () => {
    const turned = await halves().withMetadata({ orientation: 3 }).png().toBuffer();
    const { pixels } = await decodePicture(turned, size);
    expect(pixelAt(pixels, 0)).toEqual([0, 0, 255, 255]);
  });

  it('fails for a damaged file', async () => {
    const file = await halves().png().toBuffer();
    await expect(decodePicture(file.subarray(0, 50), size)).rejects.toThrow();
  });
});

describe('decodeMask', () => {
  it('gives one byte of alpha a pixel, and no values between when it scales', async () => {
    const mask = await sharp(Buffer.from([0, 0, 0, 0, 9, 9, 9, 128, 0, 0, 0, 0, 9, 9, 9, 128]), {
      raw: { width: 2, height: 2, channels: 4 },
    })
      .png()
      .toBuffer();
    expect([...(await decodeMask(mask, { width: 2, height: 2 }))]).toEqual([0, 128, 0, 128]);
    expect(new Set(await decodeMask(mask, { width: 9, height: 5 }))).toEqual(new Set([0, 128]));
  });

  it('is opaque everywhere for a picture without alpha', async () => {
    expect(new Set(await decodeMask(await halves().jpeg().toBuffer(), size))).toEqual(new Set([255]));
  });
});

describe('withoutUnusedAlpha', () => {
  it('drops an alpha channel that is opaque throughout and keeps every other', () => {
    const opaque = {
      pixels: Buffer.from([1, 2, 3, 255, 4, 5, 6, 255]),
      width: 2,
      height: 1,
      channels: 4 as const,
    };
    const clear = { ...opaque, pixels: Buffer.from([1, 2, 3, 255, 4, 5, 6, 254]) };
    expect(withoutUnusedAlpha(opaque)).toEqual({
      pixels: Buffer.from([1, 2, 3, 4, 5, 6]),
      width: 2,
      height: 1,
      channels: 3,
    });
    expect(withoutUnusedAlpha(clear)).toBe(clear);
  });
});
