import type { PlainObject } from '@imagewire/models';

import type { BodyForm } from './body-form.js';
import { type AnswerFrame, hasPlace, type PicturePiece, placeOf } from './answer-frame.js';

/** Says in one dialect what a JSON text says in another. Asked of what has come so far, and of the whole. */
export type ConvertAnswer = (json: string) => PlainObject;

/**
 * Writes an answer in another dialect while it comes. The frame is converted as it is at each picture's beginning, and once more at
 * the end; pictures pass as the bytes that they are. Members stand in another order than otherwise: those with pictures first, because
 * what comes after them is not known before.
 */
export class Transcoder implements BodyForm {
  /** What was written by now, with the places of pictures. */
  private written = '';
  /** Whether the picture that is coming has a place in the other dialect. */
  private isPassing = false;

  constructor(private readonly convert: ConvertAnswer) {}

  next(_: Uint8Array, pieces: readonly PicturePiece[]): readonly Uint8Array[] {
    return pieces.flatMap((piece) => this.bytesOf(piece) ?? []);
  }

  /** Throws where the end has changed what was written. */
  end(frame: AnswerFrame): Uint8Array {
    const text = this.textOf(frame.text);
    const rest = this.write(text);
    if (hasPlace(rest.toString())) throw new TranscodingError();
    return rest;
  }

  private bytesOf(piece: PicturePiece): Uint8Array | undefined {
    if ('bytes' in piece) return this.isPassing ? piece.bytes : undefined;
    const text = this.textOf(piece.opening);
    const place = placeOf(piece.begins);
    const at = text.indexOf(place);
    this.isPassing = at !== -1;
    return this.isPassing ? this.write(text.slice(0, at), place) : undefined;
  }

  private textOf(json: string): string {
    return JSON.stringify(picturesFirst(this.convert(json)));
  }

  private write(text: string, place = ''): Buffer {
    if (!text.startsWith(this.written)) throw new TranscodingError();
    const news = text.slice(this.written.length);
    this.written = text + place;
    return Buffer.from(news);
  }
}

/** The end of an answer does not fit what its beginning was converted to. */
export class TranscodingError extends Error {
  override readonly name = 'TranscodingError';

  constructor() {
    super("the answer's end does not fit its beginning");
  }
}

/** The same value, in each object the members with pictures before the others. */
function picturesFirst(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(picturesFirst);
  const members = Object.entries(value).map(([name, member]): [string, unknown] => [
    name,
    picturesFirst(member),
  ]);
  const withPictures = members.filter(([, member]) => hasPlace(JSON.stringify(member)));
  return Object.fromEntries([...withPictures, ...members.filter((member) => !withPictures.includes(member))]);
}
