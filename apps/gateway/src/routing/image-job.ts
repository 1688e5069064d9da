import type { OpenAIGenerateImageRequest } from '@imagewire/models';

/** What a caller wants to be told about, and nothing that changes the picture. */
export interface JobTrace {
  /** The gateway's id of the request, as in `x-request-id`. */
  requestId: string;
}

/** One request on its way to an upstream, in OpenAI's shape whatever dialect it came in. */
export interface ImageJob {
  request: OpenAIGenerateImageRequest;
  trace: JobTrace;
}
