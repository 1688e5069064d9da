import type { PlainObject } from '@imagewire/models';

import type { UpstreamAnswer } from '../upstreams/upstream.js';
import { hasPlace, type PicturePiece, placeOf } from './answer-frame.js';
import type { ReadAnswer } from './answer-source.js';
import type { BodyForm } from './body-form.js';

/** Says an answer in another dialect: at each picture's beginning what has come so far, and at last the whole. */
export type ConvertAnswer = (answer: UpstreamAnswer, isWhole: boolean) => PlainObject;

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
    const bytes: Uint8Array[] = [];
    for (const piece of pieces) {
      const written = this.bytesOf(piece);
      if (written) bytes.push(written);
    }
    return bytes;
  }

  /** Throws where the end has changed what was written. */
  end(answer: UpstreamAnswer): Uint8Array {
    const rest = this.newsOf(this.textOf(answer, true));
    if (hasPlace(rest)) throw new TranscodingError();
    return Buffer.from(rest);
  }

  private bytesOf(piece: PicturePiece): Uint8Array | undefined {
    if ('bytes' in piece) return this.isPassing ? piece.bytes : undefined;
    const text = this.textOf(piece.readBy(this.read), false);
    const place = placeOf(piece.begins);
    const at = text.indexOf(place);
    this.isPassing = at !== -1;
    if (!this.isPassing) return undefined;
    const news = this.newsOf(text.slice(0, at));
    this.written += news + place;
    return Buffer.from(news);
  }

  private textOf(answer: UpstreamAnswer, isWhole: boolean): string {
    const converted = this.convert(answer, isWhole);
    return JSON.stringify(picturesFirst(converted) ?? converted);
  }

  /** What of a text was not written yet. */
  private newsOf(text: string): string {
    if (!text.startsWith(this.written)) throw new TranscodingError();
    return text.slice(this.written.length);
  }
}

/** The end of an answer does not fit what its beginning was converted to. */
class TranscodingError extends Error {
  override readonly name = 'TranscodingError';

  constructor() {
    super("the answer's end does not fit its beginning");
  }
}

/** The same value, in each object the members with pictures before the others; undefined where it holds none. */
function picturesFirst(value: unknown): unknown {
  if (typeof value === 'string') return hasPlace(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return Array.isArray(value) ? picturesFirstInItems(value) : picturesFirstInMembers(value as PlainObject);
}

function picturesFirstInItems(items: readonly unknown[]): readonly unknown[] | undefined {
  const ordered = items.map(picturesFirst);
  const holdsNone = ordered.every((item) => item === undefined);
  return holdsNone ? undefined : ordered.map((item, index) => item ?? items[index]);
}

function picturesFirstInMembers(members: PlainObject): PlainObject | undefined {
  const withPictures: PlainObject = {};
  const others: PlainObject = {};
  for (const name of Object.keys(members)) {
    const ordered = picturesFirst(members[name]);
    if (ordered === undefined) others[name] = members[name];
    else withPictures[name] = ordered;
  }
  return Object.keys(withPictures).length > 0 ? Object.assign(withPictures, others) : undefined;
}
