import { withinLimit } from './limit.js';
import { paintInside } from './paint-inside.js';
import { decodePicture, type RawPicture } from './raw-picture.js';
import { restyle } from './restyle.js';
import type { DrawOptions, Scene } from './scene.js';

/** What an edit works on: PNG, JPEG or WebP files that inspectPicture has passed. */
export interface EditSources {
  /** The first one is edited; without a mask the others come in as inlays, with one they are not looked at. */
  readonly images: readonly [Buffer, ...Buffer[]];
  /** Its wholly transparent pixels are the area to paint; a file without alpha has none. */
  readonly mask?: Buffer | undefined;
}

/**
 * Edits the first image in the scene's size; images of another size are scaled to cover it. With a mask the scene is
 * painted into its transparent area and every other pixel stays exactly as it was. Without one the image is painted
 * anew, recognisably. Damaged files throw sharp's own error: inspect them first.
 */
export async function editPicture(
  scene: Scene,
  { images, mask }: EditSources,
  options: DrawOptions = {},
): Promise<RawPicture> {
  return withinLimit(
    async () =>
      mask === undefined
        ? restyle(scene, images, options)
        : paintInside(scene, await decodePicture(images[0], scene), mask, options),
    options.signal,
  );
}
