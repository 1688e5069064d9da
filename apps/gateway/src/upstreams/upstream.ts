import type {
  OpenAIEditImageCompletedEvent,
  OpenAIEditImagePartialEvent,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImagePartialEvent,
  OpenAIGenerateImageResponse,
} from '@imagewire/models';

import type { ImageJob } from '../routing/image-job.js';

/** What a streamed job gives: earlier stages, then each image whole. */
export type ImageEvent =
  | OpenAIGenerateImagePartialEvent
  | OpenAIGenerateImageCompletedEvent
  | OpenAIEditImagePartialEvent
  | OpenAIEditImageCompletedEvent;

/** What a request is finally sent to. It tries once: whether to try again is routing's to decide. */
export interface Upstream {
  /** Does the job and gives its answer whole. */
  send(job: ImageJob, signal: AbortSignal): Promise<OpenAIGenerateImageResponse>;
  /** Accepts the job, or throws; then gives its images as they come. */
  stream(job: ImageJob, signal: AbortSignal): Promise<AsyncIterable<ImageEvent>>;
}

/** The injection token of the upstream that serves the gateway. */
export const UPSTREAM = Symbol('imagewire.upstream');
