import type { PlainObject } from '@imagewire/models';

import type { UpstreamAnswer } from '../upstreams/upstream.js';
import { hasPlace, type PicturePiece, placeOf } from './answer-frame.js';
import type { ReadAnswer } from './answer-source.js';
import type { BodyForm } from './body-form.js';

/** Says an answer in another dialect. Asked of what has come so far, and of the whole. */
export type ConvertAnswer = (answer: UpstreamAnswer) => PlainObject;

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

  constructor(
    private readonly read: ReadAnswer,
    private readonly convert: ConvertAnswer,
  ) {}

  next(_: Uint8Array, pieces: readonly PicturePiece[]): readonly Uint8Array[] {
    return pieces.flatMap((piece) => this.bytesOf(piece) ?? []);
  }

  /** Throws where the end has changed what was written. */
  end(answer: UpstreamAnswer): Uint8Array {
    const rest = this.newsOf(this.textOf(answer));
    if (hasPlace(rest)) throw new TranscodingError();
    return Buffer.from(rest);
  }

  private bytesOf(piece: PicturePiece): Uint8Array | undefined {
    if ('bytes' in piece) return this.isPassing ? piece.bytes : undefined;
    const text = this.textOf(piece.readBy(this.read));
    const place = placeOf(piece.begins);
    const at = text.indexOf(place);
    this.isPassing = at !== -1;
    if (!this.isPassing) return undefined;
    const news = this.newsOf(text.slice(0, at));
    this.written += news + place;
    return Buffer.from(news);
  }

  private textOf(answer: UpstreamAnswer): string {
    return JSON.stringify(picturesFirst(this.convert(answer)));
  }

  /** What of a text was not written yet. */
  private newsOf(text: string): string {
    if (!text.startsWith(this.written)) throw new TranscodingError();
    return text.slice(this.written.length);
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
  if (!holdsPicture(value) || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(picturesFirst);
  const members = Object.entries(value as object);
  const withPictures = members.filter(([, member]) => holdsPicture(member));
  const others = members.filter((member) => !withPictures.includes(member));
  return Object.fromEntries([
    ...withPictures.map(([name, member]): [string, unknown] => [name, picturesFirst(member)]),
    ...others,
  ]);
}

function holdsPicture(value: unknown): boolean {
  if (typeof value === 'string') return hasPlace(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsPicture);
}
