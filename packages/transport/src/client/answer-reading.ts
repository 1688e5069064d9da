import type { ModelIssue, ReadResult } from '@imagewire/models';

import type { DownloadOptions } from '../download.js';
import type { HttpResponse } from '../http-message.js';
import type { AnswerImage } from '../image-bytes.js';
import type { AnswerBody } from './answer-body.js';
import type { CallWarning } from './call-result.js';

/** An answer that was read. */
export interface ReadAnswer<Answer> {
  /** The answer. */
  readonly data: Answer;
  /** What came of its issues. */
  readonly warnings: readonly CallWarning[];
}

/** How the answer to a call is read. */
export interface AnswerReading<Answer> {
  /** The body as its model, with what is wrong about it. Throws where there is no JSON object, or an error in the place of pictures. */
  readonly read: (response: HttpResponse) => ReadResult<Answer & object>;
  /** What comes of an answer's issues, as the client says: warnings, or an error. */
  readonly judge: (answer: object, issues: readonly ModelIssue[]) => readonly CallWarning[];
  /** The pictures in it, in order. */
  readonly imagesOf: (answer: object) => readonly AnswerImage[];
  /** Where its body goes. */
  readonly body: AnswerBody;
  /** How results behind addresses are fetched. */
  readonly downloads: () => DownloadOptions;
}

/** An answer that its holder has read when it is asked for, once. */
export interface HeldAnswer<Answer> {
  /** How it is read. */
  readonly reading: AnswerReading<Answer>;
  /** The whole answer. Rejects where its body is read as it comes. */
  readonly whole: () => Promise<HttpResponse>;
  /** The answer as its model, with its issues judged. */
  readonly read: () => Promise<ReadAnswer<Answer>>;
}
