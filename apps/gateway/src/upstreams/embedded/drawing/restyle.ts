import sharp from 'sharp';

import type { Brush } from './brush.js';
import { captionLayers, createBrush, drawFalling, type Composition } from './compose.js';
import { inlaySize, layInlays } from './inlays.js';
import { drawAtmosphere, drawAurora } from './motifs/air.js';
import { drawRainbow } from './motifs/sky.js';
import { drawStars } from './motifs/stars.js';
import { placeSubjects } from './place-subjects.js';
import { decodePicture, rawInput, withoutUnusedAlpha, type RawPicture } from './raw-picture.js';
import { readPrompt, type Reading } from './read-prompt.js';
import { renderComposition } from './render.js';
import type { DrawOptions, Scene } from './scene.js';
import { circle } from './shapes.js';
import { toneTo } from './tone.js';

/** How far the colours go towards the palette: a colour word asks for more, high fidelity for less. */
function toneShare({ fidelity }: Scene, reading: Reading): number {
  const share =
    reading.colours.length > 0 || reading.finishes.size > 0 || reading.mood === 'night' ? 0.66 : 0.42;
  return fidelity === 'high' ? share * 0.5 : share;
}

/** Fine detail melts into brush strokes; with high fidelity they are finer. */
async function paintOver(picture: RawPicture, fidelity: string | undefined): Promise<RawPicture> {
  const strokes = Math.max(
    3,
    Math.round(Math.min(picture.width, picture.height) / (fidelity === 'high' ? 340 : 150)) | 1,
  );
  const pixels = await sharp(picture.pixels, rawInput(picture)).median(Math.min(9, strokes)).raw().toBuffer();
  return { ...picture, pixels };
}

/** What the words add to the picture: lights in the sky, subjects, weather, a caption. */
function drawAdditions(brush: Brush, reading: Reading): string[] {
  const { width, height } = brush;
  const { weathers, subjects } = reading;
  const sky =
    (weathers.has('aurora') ? drawAurora(brush, height * 0.5) : '') +
    (weathers.has('star') ? drawStars(brush, height * 0.5, 0.6) : '') +
    (weathers.has('rainbow') ? drawRainbow(brush, height * 0.6) : '');
  const spots = { ground: height * 0.94, waterline: height * 0.9, air: height * 0.34 };
  return [
    ...(sky === '' ? [] : [brush.layer(sky)]),
    ...(subjects.size > 0 ? [placeSubjects(brush, reading, spots)] : []),
    brush.layer(drawFalling(brush, reading) + drawAtmosphere(brush, [width * 0.3, height * 0.2])),
  ];
}

/** A picture without any transparency of its own is cut out round when a transparent background is asked for. */
async function cutRound(picture: RawPicture): Promise<RawPicture> {
  if (withoutUnusedAlpha(picture).channels === 4) return picture;
  const { width, height } = picture;
  const disc = circle(width / 2, height / 2, Math.min(width, height) * 0.47, '#000');
  const stencil = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${disc}</svg>`,
  );
  const cut = sharp(picture.pixels, rawInput(picture)).composite([{ input: stencil, blend: 'dest-in' }]);
  return { ...picture, pixels: await cut.raw().toBuffer() };
}

/** The first picture painted anew in the prompt's colours, with what its words add and the other pictures as inlays. */
export async function restyle(
  scene: Scene,
  images: readonly [Buffer, ...Buffer[]],
  options: DrawOptions,
): Promise<RawPicture> {
  const reading = readPrompt(scene.prompt);
  const brush = createBrush(scene, reading);
  const [first, ...others] = images;
  const size = inlaySize(brush, scene, others.length);
  const inlays = await Promise.all(others.map((image) => decodePicture(image, size)));
  const original = await decodePicture(first, scene);
  const toned = toneTo(await paintOver(original, scene.fidelity), brush.palette, toneShare(scene, reading));
  const ground = scene.background === 'transparent' ? await cutRound(toned) : toned;
  const transparent = scene.background === 'transparent';
  const additions = drawAdditions(brush, reading);
  const layers = [
    // Light and shade over everything would paint the cut-out corners.
    ...(transparent ? additions.slice(0, -1) : additions),
    ...(await layInlays(brush, inlays)),
    ...captionLayers(brush, reading),
  ];
  const composition: Composition = { width: brush.width, height: brush.height, layers, grain: brush.fine };
  return withoutUnusedAlpha(await renderComposition(composition, scene, options, ground));
}
