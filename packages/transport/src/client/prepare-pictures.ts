import { type BinaryPart, isBinaryPart, type PlainObject } from '@imagewire/models';

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
  for (const [name, value] of Object.entries(form)) {
    const images = Array.isArray(value) ? (value as unknown[]) : [value];
    const takesText = fields.includes(name);
    if (!images.every((image) => isPicture(image, takesText)) || images.length === 0) continue;
    const path = (index: number): string => (Array.isArray(value) ? `${name}.${index}` : name);
    pictures[name] = await prepareEach(images as BinaryPart[], path, options);
  }
  return pictures;
}

async function prepareEach(
  images: readonly BinaryPart[],
  path: (index: number) => string,
  options: Omit<PrepareImageOptions, 'path' | 'references'>,
): Promise<PreparedImage[]> {
  const prepared: PreparedImage[] = [];
  for (const [index, image] of images.entries())
    prepared.push(await prepareImage(image, { ...options, path: path(index) }));
  return prepared;
}

const isPicture = (value: unknown, takesText: boolean): boolean =>
  typeof value === 'string' ? takesText && value !== '' : isBinaryPart(value);
