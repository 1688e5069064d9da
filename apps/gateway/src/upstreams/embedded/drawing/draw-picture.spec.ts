import { drawPicture } from './draw-picture.js';
import type { RawPicture } from './raw-picture.js';
import type { Scene } from './scene.js';
import { subjects } from './subject-words.js';
import { places, weathers } from './vocabulary.js';

const scene = (prompt: string, more: Partial<Scene> = {}): Scene => ({
  model: 'gpt-image-1',
  prompt,
  width: 96,
  height: 96,
  index: 0,
  seed: '',
  background: 'opaque',
  quality: 'auto',
  ...more,
});

/** The mean difference of two pictures' channels, in steps of 256. */
function distance(one: RawPicture, other: RawPicture): number {
  let sum = 0;
  for (let at = 0; at < one.pixels.length; at += 1) sum += Math.abs(one.pixels[at]! - other.pixels[at]!);
  return sum / one.pixels.length;
}

/** A pixel's colour and alpha as one number: 0 is clear and holds no colour. */
const pixelAt = ({ pixels, width }: RawPicture, x: number, y: number): number =>
  pixels.readUInt32BE((y * width + x) * 4);

/** The share of pixels that are painted at least half. */
const paintedShare = ({ pixels }: RawPicture): number =>
  pixels.filter((byte, at) => at % 4 === 3 && byte > 120).length / (pixels.length / 4);

describe('drawPicture', () => {
  it('gives the same pixels for the same scene', async () => {
    const [one, other] = [
      await drawPicture(scene('a fox in a forest')),
      await drawPicture(scene('a fox in a forest')),
    ];
    expect(one.pixels.equals(other.pixels)).toBe(true);
  });

  it.each<[string, Partial<Scene>]>([
    ['index', { index: 1 }],
    ['seed', { seed: 'other' }],
    ['model', { model: 'dall-e-3' }],
    ['prompt', { prompt: 'a fox in a forest.' }],
    ['quality', { quality: 'low' }],
    ['style', { style: 'vivid' }],
  ])('gives another picture for another %s', async (_field, change) => {
    const one = await drawPicture(scene('a fox in a forest'));
    const other = await drawPicture({ ...scene('a fox in a forest'), ...change });
    expect(one.pixels.equals(other.pixels)).toBe(false);
  });

  it.each([
    [1, 1],
    [7, 300],
    [300, 7],
    [96, 32],
    [33, 97],
  ])('draws exactly %i x %i pixels', async (width, height) => {
    const picture = await drawPicture(scene('a boat on the sea under stars', { width, height }));
    expect([picture.width, picture.height, picture.channels]).toEqual([width, height, 3]);
    expect(picture.pixels).toHaveLength(width * height * 3);
  });

  it.each([...new Set([...places.values(), ...subjects.values(), ...weathers.values()])])(
    'draws %s as something of its own',
    async (word) => {
      const [drawn, nothing] = [await drawPicture(scene(`a ${word}`)), await drawPicture(scene('qwerty'))];
      expect(distance(drawn, nothing)).toBeGreaterThan(5);
    },
  );

  it.each(['a cat', 'two dogs and a robot', 'the sun', 'a cloud', 'a mountain lake', 'qwerty', ''])(
    'leaves the corners of a transparent picture of "%s" wholly clear and paints the motif',
    async (prompt) => {
      const picture = await drawPicture(scene(prompt, { background: 'transparent' }));
      const corners = [
        [0, 0],
        [95, 0],
        [0, 95],
        [95, 95],
      ].map(([x, y]) => pixelAt(picture, x!, y!));
      expect(picture.channels).toBe(4);
      expect(corners).toEqual([0, 0, 0, 0]);
      expect(paintedShare(picture)).toBeGreaterThan(0.05);
    },
  );

  it.each(['sunset over mountains', 'a robot', 'qwerty', 'a night city with the text "Hello"'])(
    'comes closer to the finished "%s" with each stage, its paint wet to the last',
    async (prompt) => {
      const asked = scene(prompt, { width: 192, height: 192 });
      const finished = await drawPicture(asked);
      const distances: number[] = [];
      for (const stage of [0, 0.3, 0.6, 0.8]) {
        distances.push(distance(await drawPicture(asked, { stage }), finished));
      }
      expect([...distances].sort((one, other) => other - one)).toEqual(distances);
      expect(distances[0]).toBeGreaterThan(distances[3]! * 2);
      expect(distances[3]).toBeGreaterThan(0.1);
    },
  );

  it('takes the colour of a subject from the word before it', async () => {
    const mean = ({ pixels }: RawPicture, channel: number): number =>
      pixels.filter((_byte, at) => at % 4 === channel).reduce((sum, byte) => sum + byte, 0);
    const red = await drawPicture(scene('a red car', { background: 'transparent' }));
    const blue = await drawPicture(scene('a blue car', { background: 'transparent' }));
    expect(mean(red, 0)).toBeGreaterThan(mean(red, 2));
    expect(mean(blue, 2)).toBeGreaterThan(mean(blue, 0));
  });

  it('draws nothing for a signal that has fired', async () => {
    const reason = new Error('the reader left');
    await expect(drawPicture(scene('a cat'), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('stops between two layers when the signal fires', async () => {
    const [leave, reason] = [new AbortController(), new Error('the reader left')];
    const drawing = drawPicture(scene('a city at night', { width: 800, height: 800 }), {
      signal: leave.signal,
    });
    setTimeout(() => {
      leave.abort(reason);
    }, 5);
    await expect(drawing).rejects.toBe(reason);
  });

  it('draws a prompt of 32,000 characters', async () => {
    const picture = await drawPicture(scene('a cat on a "mat" says '.repeat(1500).slice(0, 32_000)));
    expect(picture.pixels).toHaveLength(96 * 96 * 3);
  });
});
