import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { inspect } from 'node:util';

import { type BinaryPart, RequestOptionsError } from '@imagewire/models';

import { failureOf } from '../test/failure-of.js';
import { gif, jpeg, png, pngBase64, webp } from '../test/pictures.js';
import { chunksOf, collectBytes } from './byte-source.js';
import { ImageInputError } from './image-input-error.js';
import { prepareImage } from './prepare-image.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
  await writeFile(join(folder, 'heron.dat'), png);
  await writeFile(join(folder, 'empty.png'), '');
});
afterAll(() => rm(folder, { recursive: true }));

const prepare = (image: BinaryPart, more: { maxBytes?: number; localFiles?: boolean } = {}) =>
  prepareImage(image, { path: 'image.0', ...more });
const inChunks = (bytes: Uint8Array, step = 5): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) =>
      bytes.subarray(i * step, i * step + step),
    ),
  );

describe('a picture', () => {
  it.each<[string, () => BinaryPart, string]>([
    ['a Buffer', () => png, 'image.png'],
    ['an ArrayBuffer', () => new Uint8Array(png).buffer, 'image.png'],
    ['a part of a larger buffer', () => Buffer.concat([Buffer.alloc(3), png]).subarray(3), 'image.png'],
    ['a Blob without a type', () => new Blob([png]), 'image.png'],
    [
      'a File of a wrong type',
      () => new File([png], 'mine.dat', { type: 'application/octet-stream' }),
      'mine.dat',
    ],
    ['a data URL of a wrong type', () => `data:image/jpeg;base64,${pngBase64}`, 'image.png'],
    ['a path', () => join(folder, 'heron.dat'), 'heron.dat'],
    ['a Node stream in small chunks', () => inChunks(png), 'image.png'],
    ['a web stream', () => new Blob([png]).stream(), 'image.png'],
    [
      'a Blob of another library',
      () =>
        ({ arrayBuffer: async () => new Uint8Array(png).buffer, size: png.byteLength }) as unknown as Blob,
      'image.png',
    ],
  ])('comes as %s, with the type of its bytes', async (_, image, filename) => {
    const prepared = await prepare(image());
    expect(prepared).toMatchObject({ filename, mediaType: 'image/png' });
    expect(Buffer.from(await collectBytes(chunksOf(prepared.source)))).toEqual(png);
  });

  it.each([
    ['image/jpeg', jpeg, 'image.jpg'],
    ['image/webp', webp, 'image.webp'],
    ['image/gif', gif, 'image.gif'],
  ])('may be %s', async (mediaType, bytes, filename) => {
    expect(await prepare(bytes)).toMatchObject({ mediaType, filename });
  });

  it('is not copied when it is bytes or a Blob', async () => {
    const blob = new Blob([png]);
    expect((await prepare(blob)).source).toBe(blob);
    expect(((await prepare(png)).source as Uint8Array).buffer).toBe(png.buffer);
  });

  it('from a path is read anew by each attempt, and knows its size', async () => {
    const { source } = await prepare(join(folder, 'heron.dat'));
    expect(source).toMatchObject({ size: png.byteLength, spent: false });
    await collectBytes(chunksOf(source));
    expect(Buffer.from(await collectBytes(chunksOf(source)))).toEqual(png);
    expect(source).toMatchObject({ spent: false });
  });

  it('from a stream is spent once it was opened', async () => {
    const { source } = await prepare(inChunks(png));
    expect(source).toMatchObject({ spent: false });
    await collectBytes(chunksOf(source));
    expect(source).toMatchObject({ spent: true });
    expect(await failureOf(collectBytes(chunksOf(source)), ImageInputError)).toMatchObject({
      rule: 'isReadable',
    });
  });

  it('behind an address is kept as a reference where the dialect has one', async () => {
    const url = 'https://example.test/heron.png';
    expect(await prepareImage(url, { path: 'image', references: 'keep' })).toEqual({ url });
  });
});

describe('refused', () => {
  const many = Buffer.concat([png, Buffer.alloc(100)]);

  it.each<[string, () => BinaryPart, string, object, string]>([
    [
      'an address',
      () => 'https://example.test/secret-path.png',
      'isContent',
      {},
      'is an address, and this dialect takes only the picture itself',
    ],
    ['an empty Blob', () => new Blob([]), 'isNotEmpty', {}, 'is empty'],
    ['empty bytes', () => new Uint8Array(), 'isNotEmpty', {}, 'is empty'],
    ['an empty file', () => join(folder, 'empty.png'), 'isNotEmpty', {}, 'is empty'],
    ['an empty stream', () => Readable.from([]), 'isNotEmpty', {}, 'is empty'],
    [
      'text',
      () => Buffer.from('hello, this is no picture'),
      'isKnownImage',
      {},
      'is no PNG, JPEG, WebP or GIF picture',
    ],
    [
      'bytes above the limit',
      () => many,
      'maxSize',
      { maxBytes: 100 },
      `has ${many.byteLength} bytes, more than the 100 allowed`,
    ],
    [
      'a Blob above the limit',
      () => new Blob([many]),
      'maxSize',
      { maxBytes: 100 },
      'has 170 bytes, more than the 100 allowed',
    ],
    [
      'a file above the limit',
      () => join(folder, 'heron.dat'),
      'maxSize',
      { maxBytes: 20 },
      'has 70 bytes, more than the 20 allowed',
    ],
    [
      'a file that is not there',
      () => join(folder, 'nothing.png'),
      'isReadable',
      {},
      'cannot be read (ENOENT)',
    ],
    ['a folder', () => folder, 'isReadable', {}, 'cannot be read'],
    [
      'a path where files are not opened',
      () => join(folder, 'heron.dat'),
      'isSource',
      { localFiles: false },
      'must be the picture itself: files are not opened here',
    ],
    [
      'a data URL that is not base64',
      () => 'data:image/svg+xml,<svg/>',
      'isReadable',
      {},
      'is a data URL without base64 in it',
    ],
    [
      'a stream of text',
      () => Readable.from(['text']),
      'isReadable',
      {},
      'is a stream of something other than bytes',
    ],
    ['a number', () => 5 as never, 'isSource', {}, 'must be bytes, a Blob, a stream, or a text'],
    ['nothing', () => null as never, 'isSource', {}, 'must be bytes, a Blob, a stream, or a text'],
    ['a stream that fails', () => Readable.from(failing()), 'isReadable', {}, 'cannot be read (EIO)'],
  ])('%s', async (_, image, rule, more, message) => {
    const error = await failureOf(prepare(image(), more), ImageInputError);
    expect(error).toMatchObject({ kind: 'image_input', path: 'image.0', rule });
    expect(error.message).toContain(`image.0 ${message}`);
    expect(inspect(error, { depth: 9 })).not.toContain(folder);
    expect(inspect(error, { depth: 9 })).not.toContain('secret-path');
  });

  it.each([
    [undefined, 'options of prepareImage must be an object, with any of path, maxBytes'],
    [{}, 'path must be the field that the picture is for, as in image.0'],
    [{ path: 'image', maxByte: 5 }, 'maxByte is no option of prepareImage: did you mean maxBytes?'],
  ])('one with the options %j', async (given, message) => {
    const error = await failureOf(prepareImage(png, given as never), RequestOptionsError);
    expect(error.message).toContain(message);
  });

  it('a stream that grows above the limit while it is sent', async () => {
    const { source } = await prepare(inChunks(many), { maxBytes: 100 });
    expect(await failureOf(collectBytes(chunksOf(source)), ImageInputError)).toMatchObject({
      rule: 'maxSize',
    });
  });
});

async function* failing(): AsyncGenerator<Uint8Array> {
  yield png.subarray(0, 4);
  throw Object.assign(new Error('EIO: /secret/place'), { code: 'EIO' });
}
