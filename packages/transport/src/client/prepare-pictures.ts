import { type BinaryPart, isBinaryPart, type PlainObject } from '@imagewire/models';

import { closeSources } from '../byte-source.js';
import { type PreparedImage, prepareImage, type PrepareImageOptions } from '../prepare-image.js';

/** The pictures of a form, ready to be sent, by field. */
export type FormPictures = Readonly<Record<string, readonly PreparedImage[]>>;

/**
 * Makes every picture of a form ready: those of the named fields, and bytes, Blobs and streams in any other, which a class newer
 * than ours may have. A text is a picture only in a named field.
 */
export async function preparePictures(
  form: PlainObject,
  fields: readonly string[],
  options: Omit<PrepareImageOptions, 'path' | 'references'>,
): Promise<FormPictures> {
  const pictures: Record<string, PreparedImage[]> = {};
  try {
    for (const [name, value] of Object.entries(form)) {
      const images = Array.isArray(value) ? (value as unknown[]) : [value];
      const takesText = fields.includes(name);
      if (!images.every((image) => isPicture(image, takesText)) || images.length === 0) continue;
      const path = (index: number): string => (Array.isArray(value) ? `${name}.${index}` : name);
      pictures[name] = [];
      for (const [index, image] of (images as BinaryPart[]).entries())
        pictures[name].push(await prepareImage(image, { ...options, path: path(index) }));
    }
  } catch (error) {
    closePictures(pictures);
    throw error;
  }
  return pictures;
}

/** Lets go of pictures that are not going to be sent. */
export function closePictures(pictures: FormPictures): void {
  closeSources(Object.values(pictures).flatMap((images) => images.map(({ source }) => source)));
}

const isPicture = (value: unknown, takesText: boolean): boolean =>
  typeof value === 'string' ? takesText && value !== '' : isBinaryPart(value);
