import { bytesOf } from '../byte-source.js';
import type { StreamingBody } from '../http-message.js';
import type { PictureSaver } from '../saving/picture-saver.js';

/**
 * Where the body of a call's answer goes: into memory, or where that was asked for before anything else, straight to the disk or to
 * whoever reads it as it comes.
 */
export class AnswerBody {
  /** Whether it is read as it comes, by somebody else. */
  isStreaming = false;
  private saver?: PictureSaver;
  private decided = false;

  /** Keeps the body in memory from now on, unless it goes to the disk already. */
  keep(): void {
    this.decided = true;
  }

  /** Sends the body to the disk. False where it is in memory, or on its way there. */
  divert(saver: PictureSaver): boolean {
    if (this.decided) return false;
    this.saver = saver;
    this.decided = true;
    return true;
  }

  /** Leaves the body to be read as it comes. False where it is elsewhere, or on its way there. */
  stream(): boolean {
    if (this.decided) return false;
    this.isStreaming = true;
    this.decided = true;
    return true;
  }

  /** Whether the pictures went to the disk and nowhere else. */
  get diverted(): boolean {
    return this.saver !== undefined;
  }

  /** Whether pictures of the answer went there, with nothing in their place in its body. */
  get hasSavedPictures(): boolean {
    return this.saver?.hasPictures ?? false;
  }

  /** Takes the body of each attempt. */
  take(body: StreamingBody): Uint8Array | Promise<Uint8Array> {
    this.decided = true;
    return this.saver === undefined ? bytesOf(body) : this.saver.take(body);
  }
}
