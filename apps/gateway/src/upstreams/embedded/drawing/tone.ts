import { lightness, mix } from './colour.js';
import type { Palette } from './moods.js';
import type { RawPicture } from './raw-picture.js';

/** The palette's own colours from dark to bright; by night the sky's, so that a day picture becomes dark. */
const scaleSteps = ({ ink, near, accent, sky, light, paper }: Palette): readonly string[] =>
  lightness(sky[0]) < 0.3
    ? [ink, sky[0], sky[1], mix(sky[1], sky[2], 0.4), mix(sky[2], light, 0.6)]
    : [ink, mix(near, accent, 0.3), accent, mix(sky[2], accent, 0.25), paper];

/** For each lightness from 0 to 255 the colour that stands for it in the palette. */
function toneScale(palette: Palette): Uint8Array {
  const steps = scaleSteps(palette);
  const scale = new Uint8Array(256 * 3);
  for (let value = 0; value < 256; value += 1) {
    const place = (value / 255) * (steps.length - 1);
    const at = Math.min(steps.length - 2, Math.floor(place));
    const colour = mix(steps[at] ?? palette.ink, steps[at + 1] ?? palette.paper, place - at);
    scale.set(Buffer.from(colour.slice(1), 'hex'), value * 3);
  }
  return scale;
}

/** Draws every colour `share` (0 to 1) of the way to the palette's colour of the same lightness; alpha stays. */
export function toneTo({ pixels, ...picture }: RawPicture, palette: Palette, share: number): RawPicture {
  const scale = toneScale(palette);
  const toned = Buffer.from(pixels);
  for (let at = 0; at < pixels.length; at += picture.channels) {
    const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const lightness = Math.round(red * 0.299 + green * 0.587 + blue * 0.114) * 3;
    toned[at] = red + ((scale[lightness] ?? 0) - red) * share;
    toned[at + 1] = green + ((scale[lightness + 1] ?? 0) - green) * share;
    toned[at + 2] = blue + ((scale[lightness + 2] ?? 0) - blue) * share;
  }
  return { pixels: toned, ...picture };
}
