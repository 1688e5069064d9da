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

/** How far the colours go towards the palette: a word about colour asks for more, high fidelity for less. */
function toneShare({ fidelity }: Scene, { colours, finishes, mood }: Reading): number {
  const recolour = colours.length > 0 || finishes.size > 0 || mood === 'night';
  return (recolour ? 0.66 : 0.42) * (fidelity === 'high' ? 0.5 : 1);
}

/** Fine detail melts into brush strokes of 3 to 9 pixels; with high fidelity they are finer. */
async function paintOver(picture: RawPicture, fidelity: string | undefined): Promise<RawPicture> {
  const side = Math.min(picture.width, picture.height);
  const stroke = Math.min(9, Math.max(3, Math.round(side / (fidelity === 'high' ? 340 : 150))));
  const pixels = await sharp(picture.pixels, rawInput(picture)).median(stroke).raw().toBuffer();
  return { ...picture, pixels };
}

/** What the words add to the picture: lights in the sky, subjects, weather. */
function drawAdditions(brush: Brush, reading: Reading): string[] {
  const { height } = brush;
  const { weathers, subjects } = reading;
  const sky =
    (weathers.has('aurora') ? drawAurora(brush, height * 0.5) : '') +
    (weathers.has('star') ? drawStars(brush, height * 0.5, 0.6) : '') +
    (weathers.has('rainbow') ? drawRainbow(brush, height * 0.6) : '');
  const spots = { ground: height * 0.94, waterline: height * 0.9, air: height * 0.34 };
  return [
    brush.layer(sky),
    ...(subjects.size > 0 ? [placeSubjects(brush, reading, spots)] : []),
    brush.layer(drawFalling(brush, reading)),
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

/** The first picture in the prompt's colours, its detail melted, cut out where the background is to be clear. */
async function prepareGround(
  scene: Scene,
  image: Buffer,
  brush: Brush,
  reading: Reading,
): Promise<RawPicture> {
  const painted = await paintOver(await decodePicture(image, scene), scene.fidelity);
  const toned = toneTo(painted, brush.palette, toneShare(scene, reading));
  return scene.background === 'transparent' ? cutRound(toned) : toned;
}

/** The first picture painted anew in the prompt's colours, with what its words add and the other pictures as inlays. */
export async function restyle(
  scene: Scene,
  [first, ...others]: readonly [Buffer, ...Buffer[]],
  options: DrawOptions,
): Promise<RawPicture> {
  const reading = readPrompt(scene.prompt);
  const brush = createBrush(scene, reading);
  const { width, height } = brush;
  const cardSize = inlaySize(brush, scene, others.length);
  const cards = await Promise.all(others.map((image) => decodePicture(image, cardSize)));
  // Light and shade over the whole would paint what was cut out.
  const atmosphere =
    scene.background === 'transparent' ? '' : drawAtmosphere(brush, [width * 0.3, height * 0.2]);
  const layers = [
    ...drawAdditions(brush, reading),
    brush.layer(atmosphere),
    ...(await layInlays(brush, cards)),
    ...captionLayers(brush, reading),
  ];
  const ground = await prepareGround(scene, first, brush, reading);
  const composition: Composition = { width, height, layers, grain: brush.fine };
  return withoutUnusedAlpha(await renderComposition(composition, scene, options, ground));
}
