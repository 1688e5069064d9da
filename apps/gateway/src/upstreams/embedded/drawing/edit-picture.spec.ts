import sharp from 'sharp';

import { drawPicture } from './draw-picture.js';
import { editPicture } from './edit-picture.js';
import { encodePicture } from './encode-picture.js';
import type { RawPicture } from './raw-picture.js';
import type { Scene } from './scene.js';

const side = 120;
const scene: Scene = {
  model: 'gpt-image-1',
  prompt: 'a sunny beach',
  width: side,
  height: side,
  index: 0,
  seed: '',
  background: 'opaque',
  quality: 'auto',
};
const edit: Scene = { ...scene, prompt: 'a robot' };

const file = async (more: Partial<Scene> = {}): Promise<Buffer> =>
  encodePicture(await drawPicture({ ...scene, ...more }), { format: 'png' });

/** A mask that is wholly transparent in a disc, half transparent in a stripe, opaque elsewhere. */
function maskAlpha(x: number, y: number): number {
  if (Math.hypot(x - 70, y - 50) < 30) return 0;
  return x < 60 ? 128 : 255;
}

async function createMask(): Promise<Buffer> {
  const pixels = Buffer.alloc(side * side * 4);
  for (let at = 0; at < side * side; at += 1)
    pixels[at * 4 + 3] = maskAlpha(at % side, Math.floor(at / side));
  return sharp(pixels, { raw: { width: side, height: side, channels: 4 } })
    .png()
    .toBuffer();
}

const pixelsOf = async (bytes: Buffer): Promise<Buffer> => sharp(bytes).ensureAlpha().raw().toBuffer();

/** How many pixels differ where the mask is wholly transparent, and how many elsewhere. */
function changes(before: Buffer, after: Buffer): { inside: number; outside: number } {
  const counts = { inside: 0, outside: 0 };
  for (let at = 0; at < side * side; at += 1) {
    const same = before.subarray(at * 4, at * 4 + 4).equals(after.subarray(at * 4, at * 4 + 4));
    if (!same) counts[maskAlpha(at % side, Math.floor(at / side)) === 0 ? 'inside' : 'outside'] += 1;
  }
  return counts;
}

/** How alike two pictures are in their coarse light and shade: 1 is the same. */
async function likeness(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = (await Promise.all(
    [one, other].map(async (bytes) => [
      ...(await sharp(bytes).flatten().greyscale().resize(16, 16, { fit: 'fill' }).raw().toBuffer()),
    ]),
  )) as [number[], number[]];
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const shared = a.reduce((sum, value, at) => sum + (value - meanA) * (b[at]! - meanB), 0);
  const spread = (values: number[], middle: number): number =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0));
  return shared / (spread(a, meanA) * spread(b, meanB));
}

const written = async (picture: RawPicture): Promise<Buffer> => encodePicture(picture, { format: 'png' });

describe('editPicture with a mask', () => {
  it.each([1, 0.5])(
    'leaves every pixel outside the transparent area as it was, at stage %d',
    async (stage) => {
      const [image, mask] = [await file(), await createMask()];
      const edited = await pixelsOf(
        await written(await editPicture(edit, { images: [image], mask }, { stage })),
      );
      const { inside, outside } = changes(await pixelsOf(image), edited);
      expect(outside).toBe(0);
      expect(inside).toBeGreaterThan(2000);
    },
  );

  it('keeps the colour under clear pixels of the image', async () => {
    const pixels = Buffer.alloc(side * side * 4, Buffer.from([10, 20, 30, 0]));
    const image = await sharp(pixels, { raw: { width: side, height: side, channels: 4 } })
      .png()
      .toBuffer();
    const edited = await editPicture(edit, { images: [image], mask: await createMask() });
    expect([...edited.pixels.subarray(0, 4)]).toEqual([10, 20, 30, 0]);
  });

  it('paints the motif alone into the area for a transparent background', async () => {
    const edited = await editPicture(
      { ...edit, background: 'transparent' },
      { images: [await file()], mask: await createMask() },
    );
    const alphaAt = (x: number, y: number): number => edited.pixels[(y * side + x) * 4 + 3]!;
    expect(alphaAt(43, 50)).toBe(0);
    expect(alphaAt(0, 0)).toBe(255);
  });

  it('gives the image back for a mask without a transparent pixel', async () => {
    const image = await file();
    const edited = await editPicture(edit, { images: [image], mask: image });
    expect((await pixelsOf(await written(edited))).equals(await pixelsOf(image))).toBe(true);
  });

  it('scales image and mask to the size of the scene', async () => {
    const edited = await editPicture(
      { ...edit, width: 90, height: 60 },
      { images: [await file()], mask: await createMask() },
    );
    expect([edited.width, edited.height]).toEqual([90, 60]);
  });

  it('paints a mask of a single line', async () => {
    const alpha = Buffer.alloc(side * side * 4, 255);
    for (let x = 0; x < side; x += 1) alpha[(60 * side + x) * 4 + 3] = 0;
    const mask = await sharp(alpha, { raw: { width: side, height: side, channels: 4 } })
      .png()
      .toBuffer();
    const edited = await editPicture(edit, { images: [await file()], mask });
    expect(edited.width).toBe(side);
  });
});

describe('editPicture without a mask', () => {
  it.each(['make it a watercolor', 'turn it green', 'add rain', ''])(
    'keeps the image recognisable for "%s"',
    async (prompt) => {
      const image = await file();
      const edited = await written(await editPicture({ ...edit, prompt }, { images: [image] }));
      expect(edited.equals(image)).toBe(false);
      expect(await likeness(image, edited)).toBeGreaterThan(0.8);
    },
  );

  it('stays closer to the image with high fidelity', async () => {
    const image = await file();
    const distance = async (fidelity: string): Promise<number> => {
      const edited = await editPicture({ ...edit, prompt: 'turn it green', fidelity }, { images: [image] });
      const before = await sharp(image).removeAlpha().raw().toBuffer();
      return edited.pixels.reduce((sum, byte, at) => sum + Math.abs(byte - before[at]!), 0);
    };
    expect(await distance('high')).toBeLessThan(await distance('low'));
  });

  it('shows the other images as inlays along the lower edge', async () => {
    const red = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#ff0000' } })
      .png()
      .toBuffer();
    const reds = async (images: [Buffer, ...Buffer[]]): Promise<number> => {
      const { pixels } = await editPicture({ ...edit, prompt: '' }, { images });
      let count = 0;
      for (let at = side * 80 * 3; at < pixels.length; at += 3)
        if (pixels[at]! > 220 && pixels[at + 1]! < 70 && pixels[at + 2]! < 70) count += 1;
      return count;
    };
    const image = await file();
    expect(await reds([image])).toBe(0);
    expect(await reds([image, red])).toBeGreaterThan(200);
    expect(await reds([image, ...Array<Buffer>(15).fill(red)])).toBeGreaterThan(200);
  });

  it('is clear in the corners for a transparent background', async () => {
    const edited = await editPicture({ ...edit, background: 'transparent' }, { images: [await file()] });
    expect(edited.channels).toBe(4);
    expect(edited.pixels[3]).toBe(0);
  });

  it('gives the same pixels for the same edit', async () => {
    const image = await file();
    const [one, other] = [
      await editPicture(edit, { images: [image] }),
      await editPicture(edit, { images: [image] }),
    ];
    expect(one.pixels.equals(other.pixels)).toBe(true);
  });
});
