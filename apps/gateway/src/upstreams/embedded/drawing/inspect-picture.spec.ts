import { crc32, deflateSync } from 'node:zlib';

import sharp, { type Sharp } from 'sharp';

import { inspectPicture } from './inspect-picture.js';

const plain = (channels: 3 | 4 = 3): Sharp =>
  sharp({
    create: { width: 60, height: 40, channels, background: channels === 4 ? '#4a90d980' : '#4a90d9' },
  });

/** Noise, so that the file is long and cutting it cuts pixels. */
const noise = (): Sharp =>
  sharp(Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_none, at) => (at * 7919) % 251)), {
    raw: { width: 60, height: 40, channels: 3 },
  });

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A well-formed little PNG file that claims any size. */
function pngOf(width: number, height: number, extra: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(Math.min(height, 100) * (Math.min(width, 100) + 1));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    extra,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
);

describe('inspectPicture', () => {
  it('tells format, size and alpha from the bytes', async () => {
    expect(await inspectPicture(await plain().png().toBuffer())).toEqual({
      format: 'png',
      width: 60,
      height: 40,
      hasAlpha: false,
    });
    expect(await inspectPicture(await plain(4).webp().toBuffer())).toEqual({
      format: 'webp',
      width: 60,
      height: 40,
      hasAlpha: true,
    });
    expect(await inspectPicture(await plain().jpeg().toBuffer())).toEqual({
      format: 'jpeg',
      width: 60,
      height: 40,
      hasAlpha: false,
    });
    expect(await inspectPicture(pngOf(3, 2))).toMatchObject({ width: 3, height: 2 });
  });

  it("tells a camera picture's size as its viewer sees it", async () => {
    const turned = await plain().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await inspectPicture(turned)).toMatchObject({ width: 40, height: 60 });
  });

  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['SVG', () => svg],
    ['GIF', () => plain().gif().toBuffer()],
    ['TIFF', () => plain().tiff().toBuffer()],
    ['AVIF', () => plain().avif().toBuffer()],
    ['text', () => Buffer.from('not a picture')],
    ['two bytes of a JPEG', () => Buffer.from([0xff, 0xd8])],
    ['a RIFF that is no WebP', () => Buffer.from('RIFF\x04\0\0\0WAVE', 'latin1')],
  ])('refuses %s as unsupported_format', async (_name, create) => {
    await expect(inspectPicture(await create())).rejects.toMatchObject({
      kind: 'picture',
      reason: 'unsupported_format',
    });
  });

  it('refuses an empty file', async () => {
    await expect(inspectPicture(Buffer.alloc(0))).rejects.toMatchObject({ reason: 'empty' });
  });

  it.each(['png', 'jpeg', 'webp'] as const)('refuses a %s that is cut off anywhere', async (format) => {
    const whole = await noise().toFormat(format).toBuffer();
    for (const share of [0.02, 0.3, 0.6, 0.95]) {
      const cut = whole.subarray(0, Math.max(16, Math.floor(whole.length * share)));
      await expect(inspectPicture(cut)).rejects.toMatchObject({ reason: 'unreadable' });
    }
  });

  it('refuses an SVG behind the first bytes of a PNG', async () => {
    const disguised = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), svg]);
    await expect(inspectPicture(disguised)).rejects.toMatchObject({ reason: 'unreadable' });
  });

  it.each([
    [60_000, 60_000],
    [8001, 8000],
    [64_000_001, 1],
  ])('refuses a header of %i x %i pixels before it decodes any', async (width, height) => {
    await expect(inspectPicture(pngOf(width, height))).rejects.toMatchObject({
      reason: expect.stringMatching(/too_many_pixels|unreadable/),
    });
  });

  it('refuses animations, WebP and PNG', async () => {
    const frames = await sharp([await plain().png().toBuffer(), await noise().png().toBuffer()], {
      join: { animated: true },
    })
      .webp()
      .toBuffer();
    const animated = pngOf(3, 2, chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])));
    await expect(inspectPicture(frames)).rejects.toMatchObject({ reason: 'animated' });
    await expect(inspectPicture(animated)).rejects.toMatchObject({ reason: 'animated' });
  });
});
