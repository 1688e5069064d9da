import { Brush } from './brush.js';
import { drawCaption } from './caption.js';
import { chooseScenery } from './choose-scenery.js';
import { drawMotif } from './motif-only.js';
import { drawAtmosphere, drawRain, drawSnow } from './motifs/air.js';
import { createPalette } from './palette.js';
import { placeSubjects } from './place-subjects.js';
import { Random } from './random.js';
import { readPrompt, type Reading } from './read-prompt.js';
import type { Scene } from './scene.js';
import type { Finish } from './vocabulary.js';

/** A picture as SVG shapes, before it has pixels. */
export interface Composition {
  /** Drawing units. */
  readonly width: number;
  readonly height: number;
  /** From back to front. */
  readonly layers: readonly string[];
  /** Whether paper grain is laid over it in the end. */
  readonly grain: boolean;
}

/** Everything that decides the composition, and nothing else: quality and style only change how it is painted. */
const seedOf = ({ seed, model, prompt, width, height, index }: Scene): string =>
  JSON.stringify([seed, model, prompt, width, height, index]);

/** The shorter side is 1000 units long, but no picture is longer than 4000: however thin it is, it stays cheap. */
const unitOf = ({ width, height }: Scene): number =>
  Math.min(1000 / Math.min(width, height), 4000 / Math.max(width, height));

function finishesOf(reading: Reading, style: string | undefined): ReadonlySet<Finish> {
  return style === 'vivid' || style === 'natural' ? new Set([...reading.finishes, style]) : reading.finishes;
}

/** The brush for a scene, its palette mixed from the words. */
export function createBrush(scene: Scene, reading: Reading): Brush {
  const random = new Random(seedOf(scene));
  const palette = createPalette(
    { ...reading, finishes: finishesOf(reading, scene.style) },
    random.stream('palette'),
  );
  const unit = unitOf(scene);
  return new Brush(scene.width * unit, scene.height * unit, palette, random, scene.quality !== 'low');
}

/** Rain and snow, which fall before everything else. */
export const drawFalling = (brush: Brush, { weathers }: Reading): string =>
  (weathers.has('rain') ? drawRain(brush) : '') + (weathers.has('snow') ? drawSnow(brush) : '');

/** The caption as the topmost layer, where the prompt asks for one. */
export const captionLayers = (brush: Brush, { caption }: Reading): string[] =>
  caption === undefined ? [] : [drawCaption(brush, caption)];

/** How far flying things keep below a caption, in drawing units. */
const underCaption = 120;

function composeWhole(brush: Brush, reading: Reading): string[] {
  const { back, front, light, ...spots } = chooseScenery(brush, reading);
  const air = reading.caption === undefined ? spots.air : spots.air + underCaption;
  return [
    ...back,
    ...(reading.subjects.size > 0 ? [placeSubjects(brush, reading, { ...spots, air })] : []),
    ...front,
    brush.layer(drawFalling(brush, reading) + drawAtmosphere(brush, [light.x, light.y])),
  ];
}

/** Lays out the picture that a scene asks for. */
export function compose(scene: Scene): Composition {
  const reading = readPrompt(scene.prompt);
  const brush = createBrush(scene, reading);
  const layers =
    scene.background === 'transparent' ? drawMotif(brush, reading) : composeWhole(brush, reading);
  return {
    width: brush.width,
    height: brush.height,
    layers: [...layers, ...captionLayers(brush, reading)],
    grain: brush.fine,
  };
}
