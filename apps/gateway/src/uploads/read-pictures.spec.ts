import { createHash } from 'node:crypto';

import {
  OpenAIEditImageJsonRequest,
  OpenAIEditImageRequest,
  OpenAIImageVariationRequest,
  parseModel,
} from '@imagewire/models';
import sharp, { type Sharp } from 'sharp';

import { readPictures } from './read-pictures.js';
import { bytesOf } from './request-pictures.js';

const draw = (width: number, height: number, alpha = false): Sharp =>
  sharp({
    create: { width, height, channels: alpha ? 4 : 3, background: { r: 200, g: 10, b: 10, alpha: 0.5 } },
  });
const png = (width = 8, height = 6, alpha = false) => draw(width, height, alpha).png().toBuffer();
const dataUrl = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;
const file = (bytes: Buffer | string) =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], 'any.name');

const form = (image: unknown, mask?: unknown) =>
  parseModel(OpenAIEditImageRequest, { prompt: 'p', image, ...(mask !== undefined && { mask }) });
const json = (...images: object[]) => parseModel(OpenAIEditImageJsonRequest, { prompt: 'p', images });

const refused = (param: string, kind = 'invalid_image_file') => ({
  kind,
  param,
  message: expect.stringContaining(param),
});

/** A PNG with an animation's control chunk after its header. */
function animated(still: Buffer): Buffer {
  const control = Buffer.alloc(20);
  control.writeUInt32BE(8);
  control.write('acTL', 4);
  const afterHeader = 8 + 25;
  return Buffer.concat([still.subarray(0, afterHeader), control, still.subarray(afterHeader)]);
}

const sent = (bytes: Buffer): object => ({
  content: expect.objectContaining({ size: bytes.length }) as unknown,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

describe('readPictures', () => {
  it('tells what the files of a form are, whatever they are called', async () => {
    const images = [
      await png(8, 6, true),
      await draw(5, 4).jpeg().toBuffer(),
      await draw(3, 2).webp().toBuffer(),
    ];
    const pictures = await readPictures(form(images.map(file), file(images[0]!)));
    expect(pictures).toEqual({
      field: 'image',
      images: [
        { ...sent(images[0]!), width: 8, height: 6, mediaType: 'image/png', hasAlpha: true },
        { ...sent(images[1]!), width: 5, height: 4, mediaType: 'image/jpeg', hasAlpha: false },
        { ...sent(images[2]!), width: 3, height: 2, mediaType: 'image/webp', hasAlpha: false },
      ],
      mask: { ...sent(images[0]!), width: 8, height: 6, mediaType: 'image/png', hasAlpha: true },
    });
  });

  it('reads the picture of a variation', async () => {
    const bytes = await png();
    const request = parseModel(OpenAIImageVariationRequest, { image: file(bytes) });
    expect((await readPictures(request)).images).toMatchObject([{ width: 8, height: 6 }]);
  });

  it('decodes data URLs exactly, with padding and without', async () => {
    const whole = await png();
    // As many bytes as two signs of padding stand for.
    const bytes = Buffer.concat([whole, Buffer.alloc(3 - ((whole.length + 2) % 3))]);
    const url = dataUrl(bytes);
    expect(url).toMatch(/[^=]==$/);
    const { images, field } = await readPictures(
      json(
        { image_url: url },
        { image_url: url.replace(/=+$/, '') },
        { image_url: url.replace('base64', 'BASE64') },
      ),
    );
    expect(field).toBe('images');
    const same = await Promise.all(images.map(async (image) => (await bytesOf(image)).equals(bytes)));
    expect(same).toEqual([true, true, true]);
  });

  it('reads the mask of a JSON edit', async () => {
    const url = dataUrl(await png());
    const request = parseModel(OpenAIEditImageJsonRequest, {
      prompt: 'p',
      images: [{ image_url: url }],
      mask: { image_url: url },
    });
    expect(await readPictures(request)).toMatchObject({ mask: { width: 8 } });
    const far = parseModel(OpenAIEditImageJsonRequest, {
      prompt: 'p',
      images: [{ image_url: url }],
      mask: { file_id: 'file-1' },
    });
    await expect(readPictures(far)).rejects.toMatchObject(refused('mask.file_id', 'unsupported_parameter'));
  });

  it('fetches what JSON names by address', async () => {
    const bytes = await png();
    const asked: string[] = [];
    const fetchPicture = async (address: string): Promise<Buffer> => {
      asked.push(address);
      return bytes;
    };
    const request = json({ image_url: 'https://a.example/b.png' }, { image_url: dataUrl(bytes) });
    expect((await readPictures(request, fetchPicture)).images).toMatchObject([{ width: 8 }, { width: 8 }]);
    expect(asked).toEqual(['https://a.example/b.png']);
  });

  it.each(['http://127.0.0.1:9/b.png', 'http://[::1]/b.png', 'ftp://a.example/b.png', 'file:///etc/passwd'])(
    'does not fetch %s',
    async (url) => {
      await expect(readPictures(json({ image_url: url }))).rejects.toMatchObject(
        refused('images.0.image_url', 'invalid_value'),
      );
    },
  );

  it('knows no file ids', async () => {
    const request = json({ image_url: dataUrl(await png()) }, { file_id: 'file-1' });
    await expect(readPictures(request)).rejects.toMatchObject(
      refused('images.1.file_id', 'unsupported_parameter'),
    );
  });

  it('says of an empty file that it is empty', async () => {
    await expect(readPictures(form(file('')))).rejects.toMatchObject({
      kind: 'invalid_image_file',
      message: 'image is empty; send the whole file',
    });
  });

  it('refuses a data URL whose base64 is not exact', async () => {
    const url = dataUrl(await png());
    const faulty = [
      'data:image/png;base64,',
      'data:image/png,abc',
      `${url}!`,
      `${url.slice(0, 60)}*${url.slice(61)}`,
      `${url.slice(0, 60)}-${url.slice(61)}`,
      `${url.slice(0, 60)}\n${url.slice(60)}`,
      `${url.slice(0, 60)}%2B${url.slice(60)}`,
      // Bits that no byte stands for.
      'data:image/png;base64,iVBORw0KGgp=',
    ];
    for (const image_url of faulty)
      await expect(readPictures(json({ image_url }))).rejects.toMatchObject(refused('images.0.image_url'));
  });

  it.each([
    ['text', 'not a picture'],
    ['nothing', ''],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['a PDF', '%PDF-1.7'],
    ['a PNG’s first bytes alone', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a JPEG’s first bytes alone', Buffer.from('\xff\xd8\xff', 'latin1')],
    ['a WebP’s first bytes alone', 'RIFF\0\0\0\0WEBP'],
  ])('refuses %s', async (_, content) => {
    await expect(readPictures(form(file(content)))).rejects.toMatchObject(refused('image'));
  });

  it('refuses a GIF, and PNG and WebP that move', async () => {
    const gif = await draw(4, 4).gif().toBuffer();
    // Two frames of four pixels' height.
    const frames = sharp(Buffer.alloc(4 * 8 * 3, 7).fill(200, 4 * 4 * 3), {
      raw: { width: 4, height: 8, channels: 3, pageHeight: 4 },
    });
    const webp = await frames.webp({ loop: 0, delay: [100, 100] }).toBuffer();
    for (const moving of [gif, webp, animated(await png())])
      await expect(readPictures(form(file(moving)))).rejects.toMatchObject(refused('image'));
  });

  it.each(['png', 'jpeg', 'webp'] as const)('refuses a %s that is cut off anywhere', async (format) => {
    const noise = Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_none, at) => (at * 7919) % 251));
    const whole = await sharp(noise, { raw: { width: 60, height: 40, channels: 3 } })
      .toFormat(format)
      .toBuffer();
    for (const share of [0.02, 0.3, 0.6, 0.95]) {
      const cut = whole.subarray(0, Math.max(16, Math.floor(whole.length * share)));
      await expect(readPictures(form(file(cut)))).rejects.toMatchObject(refused('image'));
    }
  });

  it("tells a camera picture's size as its viewer sees it", async () => {
    const turned = await draw(8, 6).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await readPictures(form(file(turned)))).images).toMatchObject([{ width: 6, height: 8 }]);
  });

  it('names which of several it is', async () => {
    const good = file(await png());
    await expect(readPictures(form([good, file('x'), file('y')]))).rejects.toMatchObject(refused('image.1'));
    await expect(readPictures(form(good, file('x')))).rejects.toMatchObject(refused('mask'));
  });

  it('refuses a picture of too many pixels by its header alone', async () => {
    const bomb = await png();
    // A header that announces 60,000 by 60,000 pixels, more than the file holds.
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    await expect(readPictures(form(file(bomb)))).rejects.toMatchObject({
      ...refused('image'),
      message: expect.stringContaining('60000x60000'),
    });
  });

  it('takes no text for a file', async () => {
    await expect(readPictures(form('/etc/passwd'))).rejects.toMatchObject(refused('image', 'invalid_value'));
  });
});
