import type { OpenAIGenerateImageResponse } from '@imagewire/models';

import type { ImageJob } from '../routing/image-job.js';

/** What a request is finally sent to. */
export interface Upstream {
  /** Does the job once. Throws what went wrong; never retries. */
  send(job: ImageJob, signal: AbortSignal): Promise<OpenAIGenerateImageResponse>;
}

/** The injection token of the upstream that serves the gateway. */
export const UPSTREAM = Symbol('imagewire.upstream');
