import { Random } from './random.js';
import type { RawPicture } from './raw-picture.js';

const side = 256;

/** One square of paper grain, the same for every picture: small steps around 0 that also keep smooth skies free of bands. */
function createGrain(): Int8Array {
  const random = new Random('paper grain');
  return Int8Array.from({ length: side * side }, () =>
    Math.round((random.next() + random.next() + random.next() - 1.5) * 7),
  );
}

const grain = createGrain();

/** Lays paper grain over the painted pixels, in place; what is wholly transparent stays untouched. */
export function addGrain({ pixels, width, height, channels }: RawPicture): void {
  // Writing to clamped bytes keeps a step beyond black or white from wrapping around.
  const bytes = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = (y % side) * side;
    for (let x = 0; x < width; x += 1, at += channels) {
      if (channels === 4 && bytes[at + 3] === 0) continue;
      const step = grain[row + (x % side)] ?? 0;
      bytes[at] = (bytes[at] ?? 0) + step;
      bytes[at + 1] = (bytes[at + 1] ?? 0) + step;
      bytes[at + 2] = (bytes[at + 2] ?? 0) + step;
    }
  }
}
