import type { ModelIssue, ReadResult } from '@imagewire/models';

import type { Attempt } from '../attempt.js';
import type { AnswerHead, StreamingBody, StreamingHttpResponse } from '../http-message.js';
import type { SavedImage } from '../saving/save-images.js';

/** Something that is not as its dialect says, and did not stop the call. */
export interface CallWarning extends ModelIssue {
  /** Whether it is about what was sent or about what came. */
  readonly side: 'request' | 'answer';
}

/** What is known of a call that was answered. */
export interface CallFacts {
  /** What the server calls this request, where it says so. */
  readonly requestId?: string;
  /** Every attempt that was made, the answered one last. */
  readonly attempts: readonly Attempt[];
  /** What is not as the dialect says. Empty where the client's `validate` is `off`. */
  readonly warnings: readonly CallWarning[];
}

/** An answer, and what is known of the call besides. */
export interface CallResult<Answer> extends CallFacts {
  /** The answer. */
  readonly data: Answer;
  /** The answer as it came. Its body is here to be read. */
  readonly response: Response;
}

/** A 2xx answer to a call. */
export interface ClientResponse extends AnswerHead {
  /** The whole body, or the body as it comes. */
  readonly body: Uint8Array | StreamingBody;
}

/** An answer whose body is read as it comes. Leaving the iteration closes the connection. */
export interface StreamedAnswer<Answer> extends StreamingHttpResponse {
  /**
   * The answer that a body holds, with what is not as the dialect says: for whoever has put the body together again, or what of it
   * is worth a look. Throws an UnreadableAnswerError where there is no JSON object, and as the call would where it says an error.
   */
  readonly read: (body: Uint8Array) => ReadResult<Answer & object>;
}

/** An answer whose pictures are on the disk. */
export interface SavedAnswer<Answer> extends CallFacts {
  /** The pictures, in the order of the answer. */
  readonly images: readonly SavedImage[];
  /** The answer, read and checked as ever. Where a picture of 16 KiB of base64 or more stood, the text is empty (of a data URL, its head). */
  readonly data: Answer;
}
