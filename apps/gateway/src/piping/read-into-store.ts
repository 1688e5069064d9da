import { readOnce } from '@imagewire/transport';

import type { IncomingPicture } from '../delivery/incoming-picture.js';
import { AnswerFrame, placeOf } from './answer-frame.js';
import type { AnswerSource } from './answer-source.js';

/** Takes a picture of an answer while that comes. */
export type ReceivePicture = () => IncomingPicture;

/** A picture, and what of its text stands in the frame. */
interface Coming {
  readonly picture: IncomingPicture;
  readonly head: string;
}

/**
 * Reads an answer to its end and gives its body, in which short texts stand for the pictures that are in the store by then. Whatever
 * is no picture of the answer, or could not be stored, stays the text that it is, and so does all of a body that cannot be read.
 */
export async function readIntoStore(source: AnswerSource, receive: ReceivePicture): Promise<Uint8Array> {
  const whole = source.body.takeWhole?.();
  if (whole) return whole;
  const frame = new AnswerFrame();
  const coming: Coming[] = [];
  try {
    for await (const chunk of readOnce(source.body)) await take(chunk, frame, coming, receive);
    for (const { picture } of coming) await picture.end();
    await settle(source, frame.bytes.toString(), coming);
  } catch (error) {
    for (const { picture } of coming) await picture.remove();
    throw source.failureOf(error);
  }
  return bodyOf(frame.bytes.toString(), coming);
}

async function take(
  chunk: Uint8Array,
  frame: AnswerFrame,
  coming: Coming[],
  receive: ReceivePicture,
): Promise<void> {
  for (const piece of frame.push(chunk)) {
    if ('begins' in piece) {
      const picture = receive();
      coming.push({ picture, head: Buffer.from(piece.head).toString() });
      await picture.add(piece.head);
    } else await coming.at(-1)?.picture.add(piece.bytes);
  }
}

/** Keeps the pictures that the answer has as its images, and takes the others back. */
async function settle(
  { read }: Pick<AnswerSource, 'read'>,
  text: string,
  coming: readonly Coming[],
): Promise<void> {
  const images = imagesIn(() => read(bodyOf(text, coming)).response.data);
  for (const { picture } of coming) {
    const { standIn } = picture;
    await (standIn !== undefined && images.includes(standIn) ? picture.keep() : picture.takeBack());
  }
}

function imagesIn(read: () => readonly { readonly b64_json?: string }[] | undefined): unknown[] {
  try {
    const data = read();
    return Array.isArray(data) ? data.map((image: { b64_json?: unknown }) => image.b64_json) : [];
  } catch {
    // What it is stands in the error that reading it whole ends with.
    return [];
  }
}

function bodyOf(text: string, coming: readonly Coming[]): Buffer {
  const said = coming.reduce(
    (all, { picture, head }, index) => all.replace(head + placeOf(index), () => picture.said),
    text,
  );
  return Buffer.from(said);
}
