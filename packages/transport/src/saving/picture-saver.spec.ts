import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';

import { asyncFrom } from '../../test/async-from.js';
import { readBuffers } from '../door/read-buffers.js';
import { type AnswerImage, bytes } from '../image-bytes.js';
import { ImageContentError } from '../image-content-error.js';
import { PictureSaver } from './picture-saver.js';
import type { SaveImagesError } from './save-images-error.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
});
afterEach(() => rm(folder, { recursive: true }));

const imagesOf = (answer: object) => (answer as { data: AnswerImage[] }).data;

/** Any bytes, of a size on both sides of what goes to the disk while it comes. */
const content = fc
  .tuple(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 0, max: 255 }))
  .map(([size, seed]) =>
    Buffer.from(Array.from({ length: size }, (_, index) => (index * seed + (index >> 8)) % 256)),
  );
const standard = content.map((picture) => picture.toString('base64'));
/** Texts that look like a picture for a while. */
const text = fc.oneof(
  standard,
  content.map((picture) => picture.toString('base64url')),
  content.map((picture) => picture.toString('base64').replace(/=*$/, '=')),
  fc
    .tuple(standard, fc.constantFrom('!', '"', '\\', 'ä', '\u{1f985}', '\n', '/'), standard)
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);
const image = fc.oneof(
  text.map((b64_json) => ({ b64_json })),
  standard.map((base64) => ({ url: `data:image/png;base64,${base64}` })),
  fc.record({ b64_json: standard, revised_prompt: text }),
);
const answers = fc.record({
  created: fc.integer(),
  signature: text,
  data: fc.array(image, { maxLength: 3 }),
});

const cut = (body: Buffer, at: readonly number[]): Buffer[] => {
  const places = [0, ...at.map((each) => each % body.byteLength).sort((a, b) => a - b), body.byteLength];
  return places.slice(1).map((end, index) => body.subarray(places[index], end));
};

const contentOf = (given: AnswerImage) =>
  bytes(given).catch((error: unknown) => {
    if (error instanceof ImageContentError) return undefined;
    throw error;
  });

it('saves what the answer holds and leaves the rest as it was, wherever the body is cut into chunks', async () => {
  const spaces = fc.constantFrom(undefined, 2);
  await fc.assert(
    fc.asyncProperty(answers, fc.array(fc.nat(), { maxLength: 8 }), spaces, async (answer, at, space) => {
      const saver = new PictureSaver(folder, {}, imagesOf);
      const body = Buffer.from(JSON.stringify(answer, null, space));
      const left = JSON.parse(
        new TextDecoder().decode(await saver.take(asyncFrom(cut(body, at)))),
      ) as typeof answer;
      const saved = await saver.finish(left).catch((error: unknown) => (error as SaveImagesError).saved);

      const pictures = await Promise.all(answer.data.map(contentOf));
      const expected = pictures.flatMap((picture, index) =>
        picture === undefined ? [] : [{ index, picture }],
      );
      expect(saved.map(({ index }) => index)).toEqual(expected.map(({ index }) => index));
      for (const [place, { picture }] of expected.entries())
        expect(Buffer.compare(await readFile(saved[place]?.path ?? ''), picture)).toBe(0);
      expect((await readdir(folder)).length).toBe(saved.length);

      expect(left.signature).toBe(answer.signature);
      for (const [index, item] of left.data.entries()) {
        const { b64_json, url, ...others } = item as Record<string, unknown>;
        const was = answer.data[index] as Record<string, unknown>;
        expect({ ...was, ...others }).toEqual(was);
        expect([was['b64_json'], '']).toContain(b64_json);
        expect([was['url'], 'data:image/png;base64,']).toContain(url);
      }
      await Promise.all(saved.map(({ path }) => rm(path)));
    }),
    { numRuns: 60 },
  );
});

it('holds no picture in memory', async () => {
  const picture = Buffer.alloc(30_000, 7);
  const saver = new PictureSaver(folder, {}, imagesOf);
  const left = await saver.take(
    asyncFrom([Buffer.from(JSON.stringify({ data: [{ b64_json: picture.toString('base64') }] }))]),
  );
  expect(Buffer.from(left).toString()).toBe('{"data":[{"b64_json":""}]}');
});

it('gives every buffer back that it was read from, and looks at none of them afterwards', async () => {
  const given = jest.spyOn(readBuffers, 'takeBack').mockImplementation((chunk) => {
    chunk.fill(0x41);
  });
  const picture = Buffer.from(
    Array.from({ length: 500_000 }, (_, index) => (index * 7 + (index >> 9)) % 256),
  );
  const note = 'a heron, '.repeat(3000);
  const text = JSON.stringify({ data: [{ b64_json: picture.toString('base64') }], note });
  const chunks = Array.from({ length: Math.ceil(text.length / 7001) }, (_, index) =>
    new TextEncoder().encode(text.slice(index * 7001, (index + 1) * 7001)),
  );
  const saver = new PictureSaver(folder, {}, imagesOf);
  const left = JSON.parse(Buffer.from(await saver.take(asyncFrom(chunks))).toString()) as { note: string };
  const [saved] = await saver.finish(left);
  expect(Buffer.compare(await readFile(saved?.path ?? ''), picture)).toBe(0);
  expect(left.note).toBe(note);
  expect(given.mock.calls).toEqual(chunks.map((chunk) => [chunk]));
  given.mockRestore();
});

it('leaves a body that is kept as it is', async () => {
  const given = jest.spyOn(readBuffers, 'takeBack');
  const body = Buffer.from(JSON.stringify({ data: [{ b64_json: 'AAAA'.repeat(9000) }] }));
  await new PictureSaver(folder, {}, imagesOf).takeCopy(body);
  expect(given).not.toHaveBeenCalled();
  given.mockRestore();
});
