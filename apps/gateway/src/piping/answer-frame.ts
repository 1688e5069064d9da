import { randomBytes } from 'node:crypto';

import { type JsonPiece, LONG_STRING, StringSplitter } from '@imagewire/transport';

import type { UpstreamAnswer } from '../upstreams/upstream.js';
import type { ReadAnswer } from './answer-source.js';
import { closed } from './closed.js';

/** The members that hold pictures as base64. Every other text stays in the frame, whatever its length. */
const PICTURE_MEMBER = /(?<!\\)"(?:b64_json|content)"\s*:\s*"$/;
/** How many characters of a picture's text stay in the frame: enough to tell what it is a picture of, and whole groups of base64. */
const HEAD_CHARACTERS = 64;
/** In how many characters a member's name and what stands between that and its text are looked for. */
const NAME_CHARACTERS = 64;

const NOTHING = Buffer.alloc(0);

const BACKSLASH = 0x5c;
const U = 0x75;

// Nobody outside knows it, so that no text of an answer can be taken for it. As base64 it is as good as any other.
const mark = randomBytes(18).toString('hex');

/** What stands in a frame for the rest of the picture of this number; it is all letters and digits. */
export const placeOf = (picture: number): string => mark + String(picture).padStart(12, '0');

/** Whether a text holds the place of any picture. */
export const hasPlace = (text: string): boolean => text.includes(mark);

/** A picture begins. */
export class PictureBeginning {
  private answer?: UpstreamAnswer;

  constructor(
    /** Its number, from 0. */
    readonly begins: number,
    /** What of it stands in the frame. */
    readonly head: Uint8Array,
    private readonly frame: string,
  ) {}

  /** What the frame says up to the picture, with all closed that is open. It is read once, whoever asks. */
  readBy(read: ReadAnswer): UpstreamAnswer {
    return (this.answer ??= read(Buffer.from(closed(this.frame), 'latin1')));
  }
}

/** What comes of a chunk, beside what stays in the frame: a picture begins, or more of it. */
export type PicturePiece = PictureBeginning | { readonly bytes: Uint8Array };

/**
 * What an answer is without its pictures, while it comes: the JSON text with a place where all but the head of each long picture
 * stood. It is as long as the answer without its pictures, whatever their size.
 */
export class AnswerFrame {
  private readonly splitter = new StringSplitter();
  // One character a byte, so that no chunk ends within one.
  private frame = '';
  private pictures = 0;
  private string: 'kept' | 'undecided' | 'passed' | undefined;
  /** The inside so far of a string that is undecided. */
  private beginning: Buffer = NOTHING;

  /** Takes the next chunk, and gives what it holds of pictures, as views of it. */
  push(chunk: Uint8Array): PicturePiece[] {
    const parts = this.splitter.push(chunk);
    // Most chunks of a large answer are all of a picture. Where one ends, its quote is another part.
    if (this.string === 'passed' && parts.length === 1) return parts;
    const pieces: PicturePiece[] = [];
    for (const piece of parts) {
      if (piece.inside) this.take(piece, pieces);
      else this.keep(piece.bytes);
    }
    return pieces;
  }

  /** The JSON text so far, its pictures' places in it. Of an answer that has not ended it is none. */
  get bytes(): Buffer {
    return Buffer.from(this.frame, 'latin1');
  }

  private take({ bytes, ends }: JsonPiece, pieces: PicturePiece[]): void {
    this.string ??= PICTURE_MEMBER.test(this.frame.slice(-NAME_CHARACTERS)) ? 'undecided' : 'kept';
    if (this.string === 'undecided') this.decide(bytes, pieces);
    else if (this.string === 'kept') this.keep(bytes);
    else pieces.push({ bytes });
    if (!ends) return;
    this.keep(this.beginning);
    this.beginning = NOTHING;
    this.string = undefined;
  }

  private decide(bytes: Uint8Array, pieces: PicturePiece[]): void {
    const all = this.beginning.byteLength > 0 ? Buffer.concat([this.beginning, bytes]) : viewOf(bytes);
    if (all.byteLength < LONG_STRING) {
      // A copy: the next chunk may be read to where this one stands.
      this.beginning = Buffer.from(all);
      return;
    }
    const head = headOf(all);
    this.keep(all.subarray(0, head));
    this.beginning = NOTHING;
    this.frame += placeOf(this.pictures);
    const beginning = new PictureBeginning(this.pictures, all.subarray(0, head), this.frame);
    pieces.push(beginning, { bytes: all.subarray(head) });
    this.pictures += 1;
    this.string = 'passed';
  }

  private keep(bytes: Uint8Array): void {
    this.frame += viewOf(bytes).toString('latin1');
  }
}

const viewOf = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the head of a string's inside ends, whichever way its characters are written. */
function headOf(inside: Buffer): number {
  let at = 0;
  for (let characters = 0; characters < HEAD_CHARACTERS; characters += 1) {
    const escape = inside[at + 1] === U ? 6 : 2;
    at += inside[at] === BACKSLASH ? escape : 1;
    while (((inside[at] ?? 0) & 0xc0) === 0x80) at += 1;
  }
  return at;
}
