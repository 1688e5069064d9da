import { Readable } from 'node:stream';

import { failureOf } from '../../test/failure-of.js';
import { gif, png, pngBase64 } from '../../test/pictures.js';
import { ImageInputError } from '../image-input-error.js';
import { preparePictures } from './prepare-pictures.js';

const namesOf = async (form: Record<string, unknown>, fields = ['image']): Promise<object> => {
  const pictures = await preparePictures(form, fields, {});
  return Object.fromEntries(
    Object.entries(pictures).map(([name, files]) => [name, files.map(({ filename }) => filename)]),
  );
};

it('prepares one picture and lists of them', async () => {
  expect(await namesOf({ image: png })).toEqual({ image: ['image.png'] });
  expect(await namesOf({ image: [png, gif] })).toEqual({ image: ['image.png', 'image.gif'] });
});

it('takes a text for a picture in a named field alone', async () => {
  const url = `data:image/png;base64,${pngBase64}`;
  expect(await namesOf({ image: url, prompt: url })).toEqual({ image: ['image.png'] });
});

it('takes bytes and Blobs for pictures in any field, of a class newer than ours', async () => {
  expect(await namesOf({ mask: new File([png], 'mask.png'), frames: [png] })).toEqual({
    mask: ['mask.png'],
    frames: ['image.png'],
  });
});

it('leaves everything else alone', async () => {
  expect(
    await namesOf({ n: 2, user: null, tags: [], retry: { count: 3 }, fallbacks: [{ model: 'm' }] }),
  ).toEqual({});
});

it('names the place of a picture that cannot be sent', async () => {
  const form = { image: [png, new Uint8Array([1, 2, 3])] };
  expect(await failureOf(preparePictures(form, ['image'], {}), ImageInputError)).toMatchObject({
    path: 'image.1',
    rule: 'isKnownImage',
  });
});

it('closes the streams before a picture that cannot be sent', async () => {
  const stream = Readable.from([png.subarray(0, 20), png.subarray(20)]);
  await failureOf(preparePictures({ image: [stream, new Uint8Array([1])] }, ['image'], {}), ImageInputError);
  await new Promise(setImmediate);
  expect(stream.destroyed).toBe(true);
});

it('opens no file where none may be', async () => {
  const prepared = preparePictures({ image: __filename }, ['image'], { localFiles: false });
  expect(await failureOf(prepared, ImageInputError)).toMatchObject({ path: 'image', rule: 'isSource' });
});
