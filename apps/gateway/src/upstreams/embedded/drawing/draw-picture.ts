import { compose } from './compose.js';
import { withinLimit } from './limit.js';
import { withoutUnusedAlpha, type RawPicture } from './raw-picture.js';
import { renderComposition } from './render.js';
import type { DrawOptions, Scene } from './scene.js';

/** Draws the scene: the same scene gives the same pixels. A stage below 1 gives an earlier state of that same picture. */
export async function drawPicture(scene: Scene, options: DrawOptions = {}): Promise<RawPicture> {
  return withinLimit(
    async () => withoutUnusedAlpha(await renderComposition(compose(scene), scene, options)),
    options.signal,
  );
}
