import { RequestOptionsError } from '@imagewire/models';

import { PictureSaver } from '../saving/picture-saver.js';
import { checkSaving, type SaveImagesOptions } from '../saving/save-images.js';
import type { HeldAnswer } from './answer-reading.js';
import { callFacts } from './call-facts.js';
import type { SavedAnswer } from './call-result.js';

/** Saves every picture of an answer into a folder: straight from the wire where nobody has asked for its body yet, else from memory. */
export async function saveAnswer<Answer>(
  held: HeldAnswer<Answer>,
  folder: string,
  options: SaveImagesOptions,
): Promise<SavedAnswer<Answer>> {
  checkSaving(options);
  const { body, imagesOf, downloads } = held.reading;
  if (body.diverted)
    throw new RequestOptionsError('save', 'can be called again only where the call was awaited before it');
  const settings = { ...downloads(), ...options };
  const saver = new PictureSaver(folder, settings, imagesOf);
  const isDirect = body.divert(saver);
  try {
    return await (isDirect ? saveDirectly(held, saver) : saveFromMemory(held, saver));
  } catch (error) {
    settings.signal?.throwIfAborted();
    throw await saver.failure(error);
  } finally {
    await saver.removeAll();
  }
}

async function saveDirectly<Answer>(
  { reading, whole, read }: HeldAnswer<Answer>,
  saver: PictureSaver,
): Promise<SavedAnswer<Answer>> {
  const response = await whole();
  const { value } = reading.read(response);
  const images = await saver.finish(value);
  // An answer that is refused is refused with its pictures on the disk.
  return { images, ...(await read()), ...callFacts(response) };
}

async function saveFromMemory<Answer>(
  { reading, whole, read }: HeldAnswer<Answer>,
  saver: PictureSaver,
): Promise<SavedAnswer<Answer>> {
  const { warnings } = await read();
  const response = await whole();
  const body = await saver.takeCopy(response.body);
  const { value: data } = reading.read({ ...response, body, hasSavedPictures: true });
  return { images: await saver.finish(data), data, warnings, ...callFacts(response) };
}
