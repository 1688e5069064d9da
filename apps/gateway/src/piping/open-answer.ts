import { AnswerFrame, type PicturePiece } from './answer-frame.js';
import type { AnswerSource } from './answer-source.js';
import { type OpenedChunk, PipedAnswer } from './piped-answer.js';

/** As much of an answer is read before any of it is passed on: what is no longer is read and checked whole. */
const OPENING_BYTES = 65_536;

/**
 * Reads the beginning of an answer. One that ends with it, and one whose beginning is not as it should be, is read to its end and
 * given whole; any other is given while it comes.
 */
export const openAnswer = (source: AnswerSource): Uint8Array | Promise<PipedAnswer | Uint8Array> =>
  source.body.takeWhole?.() ?? openedAnswer(source);

async function openedAnswer(source: AnswerSource): Promise<PipedAnswer | Uint8Array> {
  const rest = source.body[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  const opened: OpenedChunk[] = [];
  const frame = new AnswerFrame();
  let hasPicture = false;
  for (let size = 0; ;) {
    const next = await rest.next().catch((error: unknown) => {
      throw source.failureOf(error);
    });
    if (next.done === true) return Buffer.concat(chunks);
    chunks.push(next.value);
    size += next.value.byteLength;
    if (size <= OPENING_BYTES) continue;
    for (const chunk of chunks.slice(opened.length)) {
      const pieces = frame.push(chunk);
      opened.push({ chunk, pieces });
      hasPicture ||= pieces.some((piece) => isReadableBeginning(piece, source));
    }
    if (hasPicture) return new PipedAnswer(source, { opened, frame, rest });
  }
}

function isReadableBeginning(piece: PicturePiece, { read }: AnswerSource): boolean {
  if (!('begins' in piece)) return false;
  try {
    piece.readBy(read);
    return true;
  } catch {
    // What it is stands in the error that reading it whole ends with.
    return false;
  }
}
