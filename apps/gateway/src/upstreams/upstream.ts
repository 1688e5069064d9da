import type {
  OpenAIEditImageCompletedEvent,
  OpenAIEditImagePartialEvent,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImagePartialEvent,
  OpenAIGenerateImageResponse,
} from '@imagewire/models';

import type { AnswerBody } from '../piping/answer-body.js';
import type { PipedAnswer } from '../piping/piped-answer.js';
import type { ReceivePicture } from '../piping/read-into-store.js';
import type { ImageJob } from '../routing/image-job.js';

/** What a streamed job gives: earlier stages, then each image whole. */
export type ImageEvent =
  | OpenAIGenerateImagePartialEvent
  | OpenAIGenerateImageCompletedEvent
  | OpenAIEditImagePartialEvent
  | OpenAIEditImageCompletedEvent
  | WarningsEvent;

/** Warnings that came up when the headers had left; it comes before the completed event, where clients stop to listen. */
export interface WarningsEvent {
  readonly type: 'imagewire.warnings';
  /** What the client must know of how the request was understood, a sentence each. */
  readonly warnings: readonly string[];
}

/** What goes to an upstream beside the job. */
export interface UpstreamCall {
  /** The model to use, as this upstream calls it; the one in the job's request is the client's word. */
  readonly model: string;
  /** Ends the work as soon as it is aborted; the upstream then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /**
   * The same for each attempt at this very work; absent where the client gave no key, because a server that honours one finishes what
   * its client has left.
   */
  readonly idempotencyKey?: string | undefined;
  /** Takes each large picture of an answer whose pictures are to be stored anyway; absent where it is to be held. */
  readonly receivePicture?: ReceivePicture;
}

/** What an upstream answers with. */
export interface UpstreamAnswer {
  /** In OpenAI's shape. A paid answer is never refused for what it holds: it was read tolerantly. */
  readonly response: OpenAIGenerateImageResponse;
  /** What it was read from; absent where anything of it was changed since, or it was made here. */
  readonly body?: AnswerBody;
  /** What the upstream calls this request, where it says so. */
  readonly requestId?: string;
  /** What the client must know of how the request was understood, a sentence each. */
  readonly warnings?: readonly string[];
}

/** What an upstream answers a job with that is streamed. */
export interface UpstreamStream {
  /** The images as they come. */
  readonly events: AsyncIterable<ImageEvent>;
  /** What the upstream calls this request, where it says so. */
  readonly requestId?: string;
  /** What the client must know of how the request was understood, a sentence each. */
  readonly warnings?: readonly string[];
}

/** The options of orq's that only orq itself can act on. */
export type OrqOption = 'plugins' | 'prompt';

/**
 * What a request is finally sent to. It tries once: whether to try again is routing's to decide. A call that fails rejects with an
 * UpstreamFailure, or transport's UpstreamError; one that is refused before anything is sent, with another ImagewireError.
 */
export interface Upstream {
  /** As the configuration calls it; no two are called the same. */
  readonly name: string;
  /** Which of orq's own options it takes. A request that has others is not sent to it. */
  readonly honours: readonly OrqOption[];
  /** Whether it is told of the pictures of a JSON edit as its client wrote them, by address or file id; otherwise they are read for it. */
  readonly takesReferences?: boolean;
  /** How many calls it is given at once, 64 by default, and how many more may wait, 256 by default. */
  readonly limits?: { readonly concurrency?: number; readonly queue?: number };
  /** Does the job and gives its answer whole. */
  send(job: ImageJob, call: UpstreamCall): Promise<UpstreamAnswer>;
  /** As send, but gives an answer with large pictures while it comes. Absent where answers are made here. */
  pipe?(job: ImageJob, call: UpstreamCall): Promise<UpstreamAnswer | PipedAnswer>;
  /** Accepts the job, or rejects; then gives its images as they come. */
  stream(job: ImageJob, call: UpstreamCall): Promise<UpstreamStream>;
  /** Closes its connections, idle ones at once and the others as their calls end: the configuration no longer has it. */
  close?(): Promise<void>;
}
