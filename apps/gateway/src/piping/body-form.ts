import type { UpstreamAnswer } from '../upstreams/upstream.js';
import type { PicturePiece } from './answer-frame.js';

/** How an answer's body is given to a client, chunk by chunk. */
export interface BodyForm {
  /** What can be given once the next chunk has come, and what that holds of pictures. */
  next(chunk: Uint8Array, pieces: readonly PicturePiece[]): readonly Uint8Array[];
  /** What is left once all has come, and was read as this. Without it no client takes the answer for whole. */
  end(answer: UpstreamAnswer): Uint8Array;
}
